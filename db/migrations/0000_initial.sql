CREATE TABLE `auth_sessions` (
	`sid` varchar(64) NOT NULL,
	`user_id` int unsigned NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	`revoked_at` datetime(3),
	CONSTRAINT `auth_sessions_sid` PRIMARY KEY(`sid`)
);
--> statement-breakpoint
CREATE TABLE `collected_parts` (
	`group_id` int unsigned NOT NULL,
	`import_id` varchar(36) NOT NULL,
	`part` int unsigned NOT NULL,
	`first_message_id` int NOT NULL,
	`last_message_id` int NOT NULL,
	`first_at` datetime NOT NULL,
	`last_at` datetime NOT NULL,
	`entries` int unsigned NOT NULL,
	`has_reactions` boolean NOT NULL,
	CONSTRAINT `collected_parts_group_id_import_id_part_pk` PRIMARY KEY(`group_id`,`import_id`,`part`)
);
--> statement-breakpoint
CREATE TABLE `dirty_weeks` (
	`group_id` int unsigned NOT NULL,
	`week_start` date NOT NULL,
	`token` bigint unsigned NOT NULL,
	CONSTRAINT `dirty_weeks_group_id_week_start_token_pk` PRIMARY KEY(`group_id`,`week_start`,`token`)
);
--> statement-breakpoint
CREATE TABLE `forum_topics` (
	`group_id` int unsigned NOT NULL,
	`topic_id` int NOT NULL,
	`title` varchar(255),
	`origin` varchar(16) NOT NULL,
	`created_at` datetime,
	CONSTRAINT `forum_topics_group_id_topic_id_pk` PRIMARY KEY(`group_id`,`topic_id`)
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`import_id` varchar(36) NOT NULL,
	`group_id` int unsigned,
	`state` varchar(16) NOT NULL,
	`file_name` varchar(255) NOT NULL,
	`requested_by` int unsigned,
	`progress` json,
	`result` json,
	`failure` json,
	`created_at` datetime(3) NOT NULL,
	`heartbeat_at` datetime(3) NOT NULL,
	`finished_at` datetime(3),
	CONSTRAINT `imports_import_id` PRIMARY KEY(`import_id`)
);
--> statement-breakpoint
CREATE TABLE `member_days` (
	`group_id` int unsigned NOT NULL,
	`day` date NOT NULL,
	`member_id` bigint NOT NULL,
	`posts` int unsigned NOT NULL,
	`replies` int unsigned NOT NULL,
	CONSTRAINT `member_days_group_id_day_member_id_pk` PRIMARY KEY(`group_id`,`day`,`member_id`)
);
--> statement-breakpoint
CREATE TABLE `members` (
	`group_id` int unsigned NOT NULL,
	`member_id` bigint NOT NULL,
	`kind` varchar(16) NOT NULL,
	`display_name` varchar(255),
	`name_as_of` datetime NOT NULL,
	`first_message_at` datetime,
	`last_message_at` datetime,
	CONSTRAINT `members_group_id_member_id_pk` PRIMARY KEY(`group_id`,`member_id`)
);
--> statement-breakpoint
CREATE TABLE `membership_events` (
	`group_id` int unsigned NOT NULL,
	`message_id` int NOT NULL,
	`position` smallint unsigned NOT NULL,
	`kind` varchar(24) NOT NULL,
	`member_id` bigint,
	`display_name` varchar(255),
	`occurred_at` datetime NOT NULL,
	CONSTRAINT `membership_events_group_id_message_id_position_pk` PRIMARY KEY(`group_id`,`message_id`,`position`)
);
--> statement-breakpoint
CREATE TABLE `message_reactions` (
	`group_id` int unsigned NOT NULL,
	`message_id` int NOT NULL,
	`emoji` varchar(64) NOT NULL,
	`count` int unsigned NOT NULL,
	CONSTRAINT `message_reactions_group_id_message_id_emoji_pk` PRIMARY KEY(`group_id`,`message_id`,`emoji`)
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`group_id` int unsigned NOT NULL,
	`message_id` int NOT NULL,
	`sender_id` bigint,
	`sender_kind` tinyint unsigned NOT NULL,
	`sent_at` datetime NOT NULL,
	`is_time_trusted` boolean NOT NULL,
	`kind` tinyint unsigned NOT NULL,
	`reply_to` int,
	`topic_id` int,
	`album_id` int,
	`is_forward` boolean NOT NULL,
	`reactions` int unsigned,
	`words` smallint unsigned NOT NULL,
	`edited_at` datetime,
	`deleted_at` datetime,
	`content_hash` bigint NOT NULL,
	`reactions_hash` bigint,
	`text` mediumtext NOT NULL,
	`extras` mediumtext,
	CONSTRAINT `messages_group_id_message_id_pk` PRIMARY KEY(`group_id`,`message_id`)
);
--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` varchar(255) NOT NULL,
	`points` int NOT NULL,
	`expire` bigint unsigned,
	CONSTRAINT `rate_limits_key` PRIMARY KEY(`key`)
);
--> statement-breakpoint
CREATE TABLE `reaction_events` (
	`group_id` int unsigned NOT NULL,
	`message_id` int NOT NULL,
	`emoji` varchar(64) NOT NULL,
	`position` smallint unsigned NOT NULL,
	`member_id` bigint,
	`reacted_at` datetime,
	CONSTRAINT `reaction_events_group_id_message_id_emoji_position_pk` PRIMARY KEY(`group_id`,`message_id`,`emoji`,`position`)
);
--> statement-breakpoint
CREATE TABLE `recaps` (
	`group_id` int unsigned NOT NULL,
	`week_start` date NOT NULL,
	`schema_version` int unsigned NOT NULL,
	`recap` json NOT NULL,
	`frozen_at` datetime(3) NOT NULL,
	CONSTRAINT `recaps_group_id_week_start_pk` PRIMARY KEY(`group_id`,`week_start`)
);
--> statement-breakpoint
CREATE TABLE `reply_pairs` (
	`group_id` int unsigned NOT NULL,
	`week_start` date NOT NULL,
	`low_id` bigint NOT NULL,
	`high_id` bigint NOT NULL,
	`low_to_high` int unsigned NOT NULL,
	`high_to_low` int unsigned NOT NULL,
	CONSTRAINT `reply_pairs_group_id_week_start_low_id_high_id_pk` PRIMARY KEY(`group_id`,`week_start`,`low_id`,`high_id`)
);
--> statement-breakpoint
CREATE TABLE `service_messages` (
	`group_id` int unsigned NOT NULL,
	`message_id` int NOT NULL,
	`action` varchar(64) NOT NULL,
	`actor_id` bigint,
	`sent_at` datetime NOT NULL,
	`details` json,
	`deleted_at` datetime,
	`content_hash` bigint NOT NULL,
	`is_time_trusted` boolean NOT NULL,
	CONSTRAINT `service_messages_group_id_message_id_pk` PRIMARY KEY(`group_id`,`message_id`)
);
--> statement-breakpoint
CREATE TABLE `share_links` (
	`slug` varchar(32) NOT NULL,
	`group_id` int unsigned NOT NULL,
	`week_start` date NOT NULL,
	`shows_names` boolean NOT NULL,
	`created_by` int unsigned,
	`created_at` datetime(3) NOT NULL,
	`revoked_at` datetime(3),
	CONSTRAINT `share_links_slug` PRIMARY KEY(`slug`)
);
--> statement-breakpoint
CREATE TABLE `tracked_groups` (
	`group_id` int unsigned NOT NULL,
	`chat_id` bigint NOT NULL,
	`id_source` varchar(16) NOT NULL,
	`kind` varchar(16) NOT NULL,
	`title` varchar(255) NOT NULL,
	`slug` varchar(64) NOT NULL,
	`zone` varchar(64) NOT NULL,
	`zone_source` varchar(16) NOT NULL,
	`locale` varchar(8) NOT NULL,
	`is_public` boolean,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `tracked_groups_group_id` PRIMARY KEY(`group_id`),
	CONSTRAINT `ux_chat` UNIQUE(`chat_id`),
	CONSTRAINT `ux_slug` UNIQUE(`slug`)
);
--> statement-breakpoint
CREATE TABLE `users` (
	`user_id` int unsigned NOT NULL,
	`email` varchar(254) NOT NULL,
	`name` varchar(120) NOT NULL,
	`password_hash` varchar(255) NOT NULL,
	`role` varchar(16) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `users_user_id` PRIMARY KEY(`user_id`),
	CONSTRAINT `ux_email` UNIQUE(`email`)
);
--> statement-breakpoint
CREATE TABLE `week_rollups` (
	`group_id` int unsigned NOT NULL,
	`week_start` date NOT NULL,
	`version` int unsigned NOT NULL,
	`is_complete` boolean NOT NULL,
	`rollup` json NOT NULL,
	`computed_at` datetime(3) NOT NULL,
	CONSTRAINT `week_rollups_group_id_week_start_pk` PRIMARY KEY(`group_id`,`week_start`)
);
--> statement-breakpoint
CREATE INDEX `ix_user` ON `auth_sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `ix_created` ON `imports` (`created_at`);--> statement-breakpoint
CREATE INDEX `ix_first` ON `members` (`group_id`,`first_message_at`);--> statement-breakpoint
CREATE INDEX `ix_time` ON `membership_events` (`group_id`,`occurred_at`,`member_id`);--> statement-breakpoint
CREATE INDEX `ix_time` ON `messages` (`group_id`,`sent_at`,`sender_id`);--> statement-breakpoint
CREATE INDEX `ix_time` ON `reaction_events` (`group_id`,`reacted_at`);--> statement-breakpoint
CREATE INDEX `ix_pair` ON `reply_pairs` (`group_id`,`low_id`,`high_id`,`week_start`);--> statement-breakpoint
CREATE INDEX `ix_time` ON `service_messages` (`group_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `ix_recap` ON `share_links` (`group_id`,`week_start`);