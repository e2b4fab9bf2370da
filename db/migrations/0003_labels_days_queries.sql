CREATE TABLE `day_cells` (
	`group_id` int unsigned NOT NULL,
	`day` date NOT NULL,
	`hour` tinyint unsigned NOT NULL,
	`topic_id` int NOT NULL,
	`posts` int unsigned NOT NULL,
	`other_posts` int unsigned NOT NULL,
	`replies` int unsigned NOT NULL,
	`media` int unsigned NOT NULL,
	`reacted_posts` int unsigned NOT NULL,
	`reactions` int unsigned NOT NULL,
	`words` int unsigned NOT NULL,
	`questions` int unsigned NOT NULL,
	`thanks` int unsigned NOT NULL,
	`ships` int unsigned NOT NULL,
	`blockers` int unsigned NOT NULL,
	`resolved` int unsigned NOT NULL,
	CONSTRAINT `day_cells_group_id_day_hour_topic_id_pk` PRIMARY KEY(`group_id`,`day`,`hour`,`topic_id`)
);
--> statement-breakpoint
CREATE TABLE `dirty_days` (
	`group_id` int unsigned NOT NULL,
	`day` date NOT NULL,
	`token` bigint unsigned NOT NULL,
	CONSTRAINT `dirty_days_group_id_day_token_pk` PRIMARY KEY(`group_id`,`day`,`token`)
);
--> statement-breakpoint
CREATE TABLE `group_totals` (
	`group_id` int unsigned NOT NULL,
	`messages` int unsigned NOT NULL,
	`first_message_at` datetime,
	`last_message_at` datetime,
	CONSTRAINT `group_totals_group_id` PRIMARY KEY(`group_id`)
);
--> statement-breakpoint
CREATE TABLE `label_overrides` (
	`group_id` int unsigned NOT NULL,
	`message_id` int NOT NULL,
	`label` tinyint unsigned NOT NULL,
	`is_set` boolean NOT NULL,
	`user_id` int unsigned,
	`decided_at` datetime(3) NOT NULL,
	CONSTRAINT `label_overrides_group_id_message_id_label_pk` PRIMARY KEY(`group_id`,`message_id`,`label`)
);
--> statement-breakpoint
CREATE TABLE `label_rules` (
	`group_id` int unsigned NOT NULL,
	`label` tinyint unsigned NOT NULL,
	`kind` varchar(8) NOT NULL,
	`phrase` varchar(64) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `label_rules_group_id_label_kind_phrase_pk` PRIMARY KEY(`group_id`,`label`,`kind`,`phrase`)
);
--> statement-breakpoint
CREATE TABLE `label_settings` (
	`group_id` int unsigned NOT NULL,
	`revision` int unsigned NOT NULL,
	`labelled_version` int unsigned NOT NULL,
	`is_model_allowed` boolean NOT NULL,
	`model_after` int,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `label_settings_group_id` PRIMARY KEY(`group_id`)
);
--> statement-breakpoint
CREATE TABLE `message_labels` (
	`group_id` int unsigned NOT NULL,
	`message_id` int NOT NULL,
	`label` tinyint unsigned NOT NULL,
	`source` tinyint unsigned NOT NULL,
	`rule` varchar(64) NOT NULL,
	`span_start` int unsigned,
	`span_length` int unsigned,
	`confidence` tinyint unsigned NOT NULL,
	`version` int unsigned NOT NULL,
	`link` varchar(512),
	CONSTRAINT `message_labels_group_id_message_id_label_pk` PRIMARY KEY(`group_id`,`message_id`,`label`)
);
--> statement-breakpoint
CREATE TABLE `message_mentions` (
	`group_id` int unsigned NOT NULL,
	`message_id` int NOT NULL,
	`position` smallint unsigned NOT NULL,
	`member_id` bigint,
	`username` varchar(32),
	CONSTRAINT `message_mentions_group_id_message_id_position_pk` PRIMARY KEY(`group_id`,`message_id`,`position`)
);
--> statement-breakpoint
CREATE TABLE `saved_queries` (
	`query_id` varchar(26) NOT NULL,
	`group_id` int unsigned NOT NULL,
	`name` varchar(80) NOT NULL,
	`line` varchar(1000) NOT NULL,
	`created_by` int unsigned,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `saved_queries_query_id` PRIMARY KEY(`query_id`)
);
--> statement-breakpoint
CREATE TABLE `week_people` (
	`group_id` int unsigned NOT NULL,
	`week_start` date NOT NULL,
	`people` mediumblob NOT NULL,
	CONSTRAINT `week_people_group_id_week_start_pk` PRIMARY KEY(`group_id`,`week_start`)
);
--> statement-breakpoint
ALTER TABLE `messages` ADD `labels` smallint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `label_version` int unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `language` tinyint unsigned;--> statement-breakpoint
ALTER TABLE `week_rollups` ADD `zone` varchar(64) NOT NULL;--> statement-breakpoint
ALTER TABLE `week_rollups` ADD `coverage` double;--> statement-breakpoint
ALTER TABLE `week_rollups` ADD `carry_digest` bigint NOT NULL;--> statement-breakpoint
ALTER TABLE `week_rollups` ADD `messages` int unsigned NOT NULL;--> statement-breakpoint
ALTER TABLE `week_rollups` ADD `numbers` json NOT NULL;--> statement-breakpoint
ALTER TABLE `week_rollups` ADD `numbers_digest` bigint NOT NULL;--> statement-breakpoint
CREATE INDEX `ix_label` ON `message_labels` (`group_id`,`label`,`message_id`);--> statement-breakpoint
CREATE INDEX `ix_group` ON `saved_queries` (`group_id`,`created_at`);