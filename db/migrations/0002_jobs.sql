CREATE TABLE `job_runs` (
	`run_id` varchar(64) NOT NULL,
	`function_id` varchar(64) NOT NULL,
	`event_id` varchar(128) NOT NULL,
	`event_name` varchar(64) NOT NULL,
	`event_data` json NOT NULL,
	`group_id` int unsigned,
	`state` varchar(16) NOT NULL,
	`step` varchar(128),
	`attempt` int unsigned NOT NULL,
	`unit` varchar(16),
	`current` int unsigned,
	`total` int unsigned,
	`rate` double,
	`waiting_for` varchar(255),
	`waiting_until` datetime(3),
	`error` text,
	`result` json,
	`started_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`ended_at` datetime(3),
	CONSTRAINT `job_runs_run_id` PRIMARY KEY(`run_id`)
);
--> statement-breakpoint
CREATE TABLE `jobs_event` (
	`seq` bigint unsigned AUTO_INCREMENT NOT NULL,
	`ulid` varchar(26) NOT NULL,
	`event_id` varchar(255) NOT NULL,
	`name` varchar(255) NOT NULL,
	`body` longtext NOT NULL,
	`received_at` datetime(3) NOT NULL,
	`routed_at` datetime(3),
	CONSTRAINT `jobs_event_seq` PRIMARY KEY(`seq`),
	CONSTRAINT `uq_ulid` UNIQUE(`ulid`)
);
--> statement-breakpoint
CREATE TABLE `jobs_key` (
	`k` varchar(96) NOT NULL,
	`value` longtext NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `jobs_key_k` PRIMARY KEY(`k`)
);
--> statement-breakpoint
CREATE TABLE `jobs_queue` (
	`item_id` bigint unsigned AUTO_INCREMENT NOT NULL,
	`lane` tinyint unsigned NOT NULL,
	`kind` varchar(16) NOT NULL,
	`run_id` varchar(64) NOT NULL,
	`step` varchar(40) NOT NULL,
	`function_id` varchar(191) NOT NULL,
	`capacity_1` varchar(64) NOT NULL,
	`capacity_2` varchar(64) NOT NULL,
	`attempt` int unsigned NOT NULL,
	`due_at` datetime(3) NOT NULL,
	`lease_epoch` bigint unsigned NOT NULL,
	`claims` int unsigned NOT NULL,
	`crashes` int unsigned NOT NULL,
	`is_wanted` boolean NOT NULL,
	CONSTRAINT `jobs_queue_item_id` PRIMARY KEY(`item_id`),
	CONSTRAINT `uq_item` UNIQUE(`run_id`,`kind`,`step`)
);
--> statement-breakpoint
CREATE TABLE `jobs_runner` (
	`name` varchar(32) NOT NULL,
	`epoch` bigint unsigned NOT NULL,
	`holder` varchar(36) NOT NULL,
	`holder_note` varchar(255) NOT NULL,
	`is_stopping` boolean NOT NULL,
	`acquired_at` datetime(3) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `jobs_runner_name` PRIMARY KEY(`name`)
);
--> statement-breakpoint
CREATE TABLE `jobs_run` (
	`run_id` varchar(26) NOT NULL,
	`function_id` varchar(191) NOT NULL,
	`status` varchar(16) NOT NULL,
	`event_ulid` varchar(26) NOT NULL,
	`event_id` varchar(255) NOT NULL,
	`event` longtext NOT NULL,
	`output` longtext,
	`invoker_run` varchar(26),
	`invoker_step` varchar(40),
	`singleton_key` varchar(64),
	`capacity_1` varchar(64) NOT NULL,
	`capacity_2` varchar(64) NOT NULL,
	`steps` int unsigned NOT NULL,
	`state_bytes` bigint unsigned NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`started_at` datetime(3),
	`ended_at` datetime(3),
	CONSTRAINT `jobs_run_run_id` PRIMARY KEY(`run_id`),
	CONSTRAINT `uq_function_event` UNIQUE(`function_id`,`event_ulid`),
	CONSTRAINT `uq_singleton` UNIQUE(`singleton_key`)
);
--> statement-breakpoint
CREATE TABLE `jobs_step` (
	`run_id` varchar(26) NOT NULL,
	`hash` varchar(40) NOT NULL,
	`op` varchar(24) NOT NULL,
	`name` varchar(255) NOT NULL,
	`is_racing` boolean NOT NULL,
	`seq` int unsigned,
	`result` longtext,
	`planned_at` datetime(3) NOT NULL,
	`settled_at` datetime(3),
	CONSTRAINT `jobs_step_run_id_hash_pk` PRIMARY KEY(`run_id`,`hash`)
);
--> statement-breakpoint
CREATE TABLE `jobs_wait` (
	`run_id` varchar(26) NOT NULL,
	`hash` varchar(40) NOT NULL,
	`event` varchar(255) NOT NULL,
	`expression` text,
	CONSTRAINT `jobs_wait_run_id_hash_pk` PRIMARY KEY(`run_id`,`hash`)
);
--> statement-breakpoint
CREATE TABLE `outbox_events` (
	`event_id` varchar(128) NOT NULL,
	`name` varchar(64) NOT NULL,
	`data` json NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`sent_at` datetime(3),
	CONSTRAINT `outbox_events_event_id` PRIMARY KEY(`event_id`)
);
--> statement-breakpoint
CREATE TABLE `owner_notices` (
	`notice_key` varchar(128) NOT NULL,
	`kind` varchar(32) NOT NULL,
	`group_id` int unsigned NOT NULL,
	`title` varchar(255) NOT NULL,
	`body` text,
	`path` varchar(255),
	`created_at` datetime(3) NOT NULL,
	`closed_at` datetime(3),
	CONSTRAINT `owner_notices_notice_key` PRIMARY KEY(`notice_key`)
);
--> statement-breakpoint
CREATE TABLE `posting_settings` (
	`group_id` int unsigned NOT NULL,
	`mode` varchar(16) NOT NULL,
	`hour` tinyint unsigned NOT NULL,
	`topic_id` int,
	`account_id` varchar(36),
	`locale` varchar(8),
	`theme` varchar(8) NOT NULL,
	`quiet_rule` varchar(16) NOT NULL,
	`draft_hours` int unsigned NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `posting_settings_group_id` PRIMARY KEY(`group_id`)
);
--> statement-breakpoint
CREATE TABLE `privacy_settings` (
	`group_id` int unsigned NOT NULL,
	`text_days` smallint unsigned,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `privacy_settings_group_id` PRIMARY KEY(`group_id`)
);
--> statement-breakpoint
CREATE TABLE `week_closings` (
	`group_id` int unsigned NOT NULL,
	`week_start` date NOT NULL,
	`state` varchar(16) NOT NULL,
	`reason` varchar(255),
	`post_at` datetime(3),
	`decide_by` datetime(3),
	`reminded_at` datetime(3),
	`decided_at` datetime(3),
	`publication_id` varchar(36),
	`closed_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `week_closings_group_id_week_start_pk` PRIMARY KEY(`group_id`,`week_start`)
);
--> statement-breakpoint
CREATE INDEX `ix_state` ON `job_runs` (`state`,`updated_at`);--> statement-breakpoint
CREATE INDEX `ix_group` ON `job_runs` (`group_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `ix_updated` ON `job_runs` (`updated_at`);--> statement-breakpoint
CREATE INDEX `ix_function` ON `job_runs` (`function_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `ix_event` ON `job_runs` (`event_id`);--> statement-breakpoint
CREATE INDEX `ix_routed` ON `jobs_event` (`routed_at`,`seq`);--> statement-breakpoint
CREATE INDEX `ix_expires` ON `jobs_key` (`expires_at`);--> statement-breakpoint
CREATE INDEX `ix_due` ON `jobs_queue` (`lane`,`lease_epoch`,`due_at`,`item_id`);--> statement-breakpoint
CREATE INDEX `ix_function` ON `jobs_run` (`function_id`,`status`);--> statement-breakpoint
CREATE INDEX `ix_event` ON `jobs_run` (`event_id`);--> statement-breakpoint
CREATE INDEX `ix_ended` ON `jobs_run` (`ended_at`);--> statement-breakpoint
CREATE INDEX `ix_event` ON `jobs_wait` (`event`);--> statement-breakpoint
CREATE INDEX `ix_sent` ON `outbox_events` (`sent_at`,`created_at`);--> statement-breakpoint
CREATE INDEX `ix_open` ON `owner_notices` (`closed_at`,`created_at`);--> statement-breakpoint
CREATE INDEX `ix_state` ON `week_closings` (`state`,`post_at`);