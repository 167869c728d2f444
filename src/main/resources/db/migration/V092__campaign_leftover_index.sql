create index campaign_leftover_item on campaign_leftover (campaign_id, task_key, enterprise_id);
