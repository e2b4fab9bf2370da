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
CREATE INDEX `ix_event` ON `job_runs` (`event_id`);--> statement-breakpoint
CREATE INDEX `ix_sent` ON `outbox_events` (`sent_at`,`created_at`);--> statement-breakpoint
CREATE INDEX `ix_open` ON `owner_notices` (`closed_at`,`created_at`);--> statement-breakpoint
CREATE INDEX `ix_state` ON `week_closings` (`state`,`post_at`);