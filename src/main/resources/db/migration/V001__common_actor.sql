-- The actor of a transaction, as the transaction manager binds it (transaction-local settings).
-- Nothing bound means null, and null matches no row.

create function app_tenant() returns uuid language sql stable as
$$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$;

create function app_member() returns uuid language sql stable as
$$ select nullif(current_setting('app.member_id', true), '')::uuid $$;

create function app_enterprise() returns uuid language sql stable as
$$ select nullif(current_setting('app.enterprise_id', true), '')::uuid $$;

-- Tenants whose rows the actor may read: itself and, for an area authority, everything below it.
create function app_scope() returns uuid[] language sql stable as
$$ select coalesce(nullif(current_setting('app.scope', true), ''), '{}')::uuid[] $$;

-- Tenants whose definitions (campaigns, forms, templates, settings) reach the actor: its scope's roots and what is above.
create function app_definers() returns uuid[] language sql stable as
$$ select coalesce(nullif(current_setting('app.definers', true), ''), '{}')::uuid[] $$;
