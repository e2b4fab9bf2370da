CREATE TABLE `admin_log_events` (
	`group_id` int unsigned NOT NULL,
	`event_id` bigint NOT NULL,
	`kind` varchar(64) NOT NULL,
	`actor_id` bigint NOT NULL,
	`member_id` bigint,
	`occurred_at` datetime NOT NULL,
	`details` json,
	CONSTRAINT `admin_log_events_group_id_event_id_pk` PRIMARY KEY(`group_id`,`event_id`)
);
--> statement-breakpoint
CREATE TABLE `group_roster` (
	`group_id` int unsigned NOT NULL,
	`member_id` bigint NOT NULL,
	`status` varchar(16) NOT NULL,
	`is_present` boolean NOT NULL,
	`joined_at` datetime,
	`first_seen_at` datetime NOT NULL,
	`last_seen_at` datetime NOT NULL,
	`missed_at` datetime,
	CONSTRAINT `group_roster_group_id_member_id_pk` PRIMARY KEY(`group_id`,`member_id`)
);
--> statement-breakpoint
CREATE TABLE `group_sources` (
	`group_id` int unsigned NOT NULL,
	`segment` varchar(16) NOT NULL,
	`account_id` varchar(36) NOT NULL,
	`chat_id` bigint NOT NULL,
	`state` varchar(16) NOT NULL,
	`state_reason` varchar(255),
	`pts` int,
	`max_seen_id` int,
	`backfill_id` int,
	`is_backfill_done` boolean NOT NULL,
	`total` int unsigned,
	`collected` int unsigned NOT NULL,
	`is_forum` boolean NOT NULL,
	`are_members_hidden` boolean,
	`can_view_stats` boolean,
	`can_view_admin_log` boolean,
	`admin_log_event_id` varchar(20),
	`swept_at` datetime(3),
	`members_at` datetime(3),
	`admin_log_at` datetime(3),
	`statistics_at` datetime(3),
	`topics_at` datetime(3),
	`snapshots_at` datetime(3),
	`reactions_at` datetime(3),
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `group_sources_group_id_segment_pk` PRIMARY KEY(`group_id`,`segment`)
);
--> statement-breakpoint
CREATE TABLE `group_statistics` (
	`group_id` int unsigned NOT NULL,
	`period_from` datetime NOT NULL,
	`period_to` datetime NOT NULL,
	`taken_at` datetime NOT NULL,
	`figures` json,
	CONSTRAINT `group_statistics_group_id_period_from_period_to_pk` PRIMARY KEY(`group_id`,`period_from`,`period_to`)
);
--> statement-breakpoint
CREATE TABLE `member_snapshots` (
	`group_id` int unsigned NOT NULL,
	`taken_at` datetime NOT NULL,
	`participants` int unsigned,
	`admins` int unsigned,
	`online` int unsigned,
	`listed` int unsigned,
	`is_complete` boolean NOT NULL,
	`joined` int unsigned,
	`left_count` int unsigned,
	CONSTRAINT `member_snapshots_group_id_taken_at_pk` PRIMARY KEY(`group_id`,`taken_at`)
);
--> statement-breakpoint
CREATE TABLE `message_snapshots` (
	`group_id` int unsigned NOT NULL,
	`message_id` int NOT NULL,
	`taken_at` datetime NOT NULL,
	`views` int unsigned,
	`forwards` int unsigned,
	`replies` int unsigned,
	`reactions` int unsigned,
	CONSTRAINT `message_snapshots_group_id_message_id_taken_at_pk` PRIMARY KEY(`group_id`,`message_id`,`taken_at`)
);
--> statement-breakpoint
CREATE TABLE `processed_items` (
	`scope` varbinary(256) NOT NULL,
	`item_key` varbinary(512) NOT NULL,
	`processed_at` datetime(3) NOT NULL,
	CONSTRAINT `processed_items_scope_item_key_pk` PRIMARY KEY(`scope`,`item_key`)
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`publication_id` varchar(36) NOT NULL,
	`group_id` int unsigned NOT NULL,
	`week_start` date NOT NULL,
	`chat_id` bigint NOT NULL,
	`topic_id` int NOT NULL,
	`account_id` varchar(36) NOT NULL,
	`random_id` varchar(20) NOT NULL,
	`state` varchar(16) NOT NULL,
	`reason` varchar(255),
	`reason_code` varchar(32),
	`message_id` int,
	`caption` text,
	`locale` varchar(8) NOT NULL,
	`theme` varchar(8) NOT NULL,
	`attempts` int unsigned NOT NULL,
	`channel_pts` int,
	`claimed_at` datetime(3) NOT NULL,
	`first_send_at` datetime(3),
	`retry_at` datetime(3),
	`sent_at` datetime(3),
	`deleted_at` datetime(3),
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `publications_publication_id` PRIMARY KEY(`publication_id`),
	CONSTRAINT `ux_target` UNIQUE(`group_id`,`week_start`,`chat_id`,`topic_id`)
);
--> statement-breakpoint
CREATE TABLE `roster_events` (
	`group_id` int unsigned NOT NULL,
	`event_key` varchar(64) NOT NULL,
	`member_id` bigint NOT NULL,
	`kind` varchar(24) NOT NULL,
	`after_at` datetime,
	`at` datetime NOT NULL,
	CONSTRAINT `roster_events_group_id_event_key_pk` PRIMARY KEY(`group_id`,`event_key`)
);
--> statement-breakpoint
CREATE TABLE `stored_files` (
	`kind` varchar(16) NOT NULL,
	`file_id` varchar(20) NOT NULL,
	`content_hash` varchar(64) NOT NULL,
	`bytes` bigint unsigned NOT NULL,
	`mime_type` varchar(128),
	`stored_at` datetime(3) NOT NULL,
	CONSTRAINT `stored_files_kind_file_id_pk` PRIMARY KEY(`kind`,`file_id`)
);
--> statement-breakpoint
CREATE TABLE `telegram_accounts` (
	`account_id` varchar(36) NOT NULL,
	`name` varchar(64) NOT NULL,
	`kind` varchar(8) NOT NULL,
	`state` varchar(16) NOT NULL,
	`state_reason` varchar(255),
	`state_at` datetime(3) NOT NULL,
	`telegram_user_id` bigint,
	`display_name` varchar(255),
	`username` varchar(64),
	`phone_hint` varchar(16),
	`session` mediumtext,
	`session_version` int unsigned NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `telegram_accounts_account_id` PRIMARY KEY(`account_id`),
	CONSTRAINT `ux_name` UNIQUE(`name`)
);
--> statement-breakpoint
CREATE TABLE `telegram_call_slots` (
	`account_id` varchar(36) NOT NULL,
	`next_at_us` bigint unsigned NOT NULL,
	`holder` varchar(36) NOT NULL,
	CONSTRAINT `telegram_call_slots_account_id` PRIMARY KEY(`account_id`)
);
--> statement-breakpoint
CREATE TABLE `telegram_leases` (
	`account_id` varchar(36) NOT NULL,
	`holder` varchar(36) NOT NULL,
	`holder_note` varchar(255) NOT NULL,
	`acquired_at` datetime(3) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	`wanted_at` datetime(3),
	CONSTRAINT `telegram_leases_account_id` PRIMARY KEY(`account_id`)
);
--> statement-breakpoint
CREATE TABLE `telegram_logins` (
	`login_id` varchar(36) NOT NULL,
	`account_id` varchar(36) NOT NULL,
	`step` varchar(24) NOT NULL,
	`secret` mediumtext,
	`shown` mediumtext,
	`created_at` datetime(3) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `telegram_logins_login_id` PRIMARY KEY(`login_id`)
);
--> statement-breakpoint
CREATE TABLE `telegram_peers` (
	`account_id` varchar(36) NOT NULL,
	`peer_id` bigint NOT NULL,
	`kind` varchar(8) NOT NULL,
	`access_hash` varchar(20),
	`is_min` boolean NOT NULL,
	`seen_in_peer_id` bigint,
	`seen_in_message_id` int,
	`username` varchar(64),
	`title` varchar(255),
	`photo_id` varchar(20),
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `telegram_peers_account_id_peer_id_pk` PRIMARY KEY(`account_id`,`peer_id`)
);
--> statement-breakpoint
CREATE TABLE `telegram_quotas` (
	`account_id` varchar(36) NOT NULL,
	`kind` varchar(8) NOT NULL,
	`day` date NOT NULL,
	`used` int unsigned NOT NULL,
	CONSTRAINT `telegram_quotas_account_id_kind_day_pk` PRIMARY KEY(`account_id`,`kind`,`day`)
);
--> statement-breakpoint
CREATE TABLE `telegram_update_states` (
	`account_id` varchar(36) NOT NULL,
	`pts` int NOT NULL,
	`qts` int NOT NULL,
	`seq` int NOT NULL,
	`date` int NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `telegram_update_states_account_id` PRIMARY KEY(`account_id`)
);
--> statement-breakpoint
CREATE TABLE `telegram_waits` (
	`account_id` varchar(36) NOT NULL,
	`scope` varchar(96) NOT NULL,
	`until` datetime(3) NOT NULL,
	`seconds` int unsigned NOT NULL,
	`attempts` int unsigned NOT NULL,
	CONSTRAINT `telegram_waits_account_id_scope_pk` PRIMARY KEY(`account_id`,`scope`)
);
--> statement-breakpoint
ALTER TABLE `messages` ADD `is_live` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `service_messages` ADD `is_live` boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `ix_time` ON `admin_log_events` (`group_id`,`occurred_at`);--> statement-breakpoint
CREATE INDEX `ix_present` ON `group_roster` (`group_id`,`is_present`);--> statement-breakpoint
CREATE INDEX `ix_taken` ON `message_snapshots` (`group_id`,`taken_at`);--> statement-breakpoint
CREATE INDEX `ix_state` ON `publications` (`state`,`retry_at`);--> statement-breakpoint
CREATE INDEX `ix_at` ON `roster_events` (`group_id`,`at`);--> statement-breakpoint
CREATE INDEX `ix_expires` ON `telegram_logins` (`expires_at`);--> statement-breakpoint
CREATE INDEX `ix_username` ON `telegram_peers` (`account_id`,`username`);