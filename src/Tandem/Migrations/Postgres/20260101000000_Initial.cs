using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Tandem.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence<int>(
                name: "numbers_absences");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_alerts");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_approval_policies");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_approvals");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_articles");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_assignment_rules");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_backlog_items");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_cab_meetings");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_calendars");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_canned_replies");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_capacity_plans");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_capacity_resources");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_categories");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_change_freezes");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_changes");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_configuration_classes");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_configuration_items");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_contracts");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_custom_fields");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_deployments");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_discrepancies");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_escalation_policies");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_event_rules");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_heartbeats");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_ideas");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_identity_providers");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_imports");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_incident_settings");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_incident_templates");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_incidents");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_integrations");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_launches");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_mails");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_maintenance_windows");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_major_incidents");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_objectives");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_organisations");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_outages");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_pages");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_people");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_problems");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_products");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_reconciliation_rules");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_relation_types");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_relations");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_releases");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_risks");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_roadmap_items");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_roles");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_schedules");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_service_level_policies");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_service_objectives");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_services");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_silences");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_skills");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_stale_rules");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_standard_changes");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_status_components");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_status_notices");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_status_subscribers");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_substitutions");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_suppliers");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_surveys");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_swap_requests");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_teams");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_treaties");

            migrationBuilder.CreateSequence<int>(
                name: "numbers_unauthorised_changes");

            migrationBuilder.CreateTable(
                name: "absences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_absences')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_absences", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    stamp = table.Column<string>(type: "text", nullable: false),
                    sealed_code_secret = table.Column<string>(type: "text", nullable: true),
                    last_code_step = table.Column<long>(type: "bigint", nullable: false),
                    recovery_codes = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.person);
                });

            migrationBuilder.CreateTable(
                name: "alerts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    open = table.Column<bool>(type: "boolean", nullable: false),
                    severity = table.Column<int>(type: "integer", nullable: false),
                    labels = table.Column<string>(type: "text", nullable: false),
                    annotations = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    live_key = table.Column<string>(type: "text", nullable: true),
                    integration = table.Column<Guid>(type: "uuid", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    link = table.Column<string>(type: "text", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    runbook = table.Column<Guid>(type: "uuid", nullable: true),
                    incident = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_incident = table.Column<bool>(type: "boolean", nullable: false),
                    paged = table.Column<bool>(type: "boolean", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    decisions = table.Column<string>(type: "text", nullable: false),
                    suppressed_by = table.Column<int>(type: "integer", nullable: true),
                    acknowledged_by = table.Column<Guid>(type: "uuid", nullable: true),
                    first_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    resolved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    repeats = table.Column<long>(type: "bigint", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_alerts')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alerts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "answered_addresses",
                columns: table => new
                {
                    address = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answered_addresses", x => x.address);
                });

            migrationBuilder.CreateTable(
                name: "answered_requests",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    made = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answered_requests", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "api_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    scopes = table.Column<List<string>>(type: "text[]", nullable: false),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_tokens", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "approval_links",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    approval = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_links", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "approval_policies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    conditions = table.Column<string>(type: "text", nullable: false),
                    stages = table.Column<string>(type: "text", nullable: false),
                    subject_kind = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_approval_policies')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_policies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "approval_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_kind = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    policy = table.Column<Guid>(type: "uuid", nullable: true),
                    policy_name = table.Column<string>(type: "text", nullable: false),
                    stages = table.Column<string>(type: "text", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    turns = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_rounds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "approvals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    subject_kind = table.Column<string>(type: "text", nullable: false),
                    subject_key = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    stage_title = table.Column<string>(type: "text", nullable: false),
                    board = table.Column<bool>(type: "boolean", nullable: false),
                    approver = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_approvals')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approvals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "arrivals",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    node = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    aside_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arrivals", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "article_editions",
                columns: table => new
                {
                    article = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    audience = table.Column<int>(type: "integer", nullable: false),
                    authors = table.Column<string>(type: "text", nullable: false),
                    publisher = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_editions", x => new { x.article, x.number });
                });

            migrationBuilder.CreateTable(
                name: "article_ratings",
                columns: table => new
                {
                    article = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    helped = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_ratings", x => new { x.article, x.person });
                });

            migrationBuilder.CreateTable(
                name: "articles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    audience = table.Column<int>(type: "integer", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    reviewer = table.Column<Guid>(type: "uuid", nullable: true),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    alert_name = table.Column<string>(type: "text", nullable: false),
                    valid_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    outdated = table.Column<bool>(type: "boolean", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: true),
                    next_title = table.Column<string>(type: "text", nullable: true),
                    next_body = table.Column<string>(type: "text", nullable: true),
                    next_audience = table.Column<int>(type: "integer", nullable: true),
                    next_team = table.Column<Guid>(type: "uuid", nullable: true),
                    helped_count = table.Column<int>(type: "integer", nullable: false),
                    not_helped_count = table.Column<int>(type: "integer", nullable: false),
                    used_count = table.Column<int>(type: "integer", nullable: false),
                    circle = table.Column<Guid>(type: "uuid", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_articles')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_articles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assignment_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    conditions = table.Column<string>(type: "text", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    assignee = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_assignment_rules')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignment_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    kept_as = table.Column<string>(type: "text", nullable: false),
                    @internal = table.Column<bool>(name: "internal", type: "boolean", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attachments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "attempts",
                columns: table => new
                {
                    what = table.Column<byte[]>(type: "bytea", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    blocked_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attempts", x => x.what);
                });

            migrationBuilder.CreateTable(
                name: "backlog_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    open = table.Column<bool>(type: "boolean", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    rank = table.Column<long>(type: "bigint", nullable: false),
                    estimate = table.Column<int>(type: "integer", nullable: true),
                    objective = table.Column<Guid>(type: "uuid", nullable: true),
                    roadmap_item = table.Column<Guid>(type: "uuid", nullable: true),
                    needed_by = table.Column<string>(type: "text", nullable: true),
                    skills = table.Column<string>(type: "text", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    acceptance = table.Column<string>(type: "text", nullable: false),
                    expected_load = table.Column<string>(type: "text", nullable: false),
                    claims_capacity = table.Column<bool>(type: "boolean", nullable: false),
                    score_override = table.Column<int>(type: "integer", nullable: true),
                    override_reason = table.Column<string>(type: "text", nullable: false),
                    business_impact = table.Column<int>(type: "integer", nullable: false),
                    customer_impact = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: false),
                    scored_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    verdict = table.Column<int>(type: "integer", nullable: true),
                    hindrances = table.Column<string>(type: "text", nullable: false),
                    judged_on = table.Column<string>(type: "text", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_backlog_items')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_backlog_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cab_agenda_items",
                columns: table => new
                {
                    meeting = table.Column<Guid>(type: "uuid", nullable: false),
                    change = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: false),
                    turns = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cab_agenda_items", x => new { x.meeting, x.change });
                });

            migrationBuilder.CreateTable(
                name: "cab_meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    starts_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    length = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    people = table.Column<string>(type: "text", nullable: false),
                    teams = table.Column<string>(type: "text", nullable: false),
                    quorum = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    minutes = table.Column<string>(type: "text", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_cab_meetings')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cab_meetings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cab_votes",
                columns: table => new
                {
                    meeting = table.Column<Guid>(type: "uuid", nullable: false),
                    change = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    vote = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cab_votes", x => new { x.meeting, x.change, x.person });
                });

            migrationBuilder.CreateTable(
                name: "calendar_addresses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    holds = table.Column<string>(type: "text", nullable: false),
                    of = table.Column<Guid>(type: "uuid", nullable: true),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_addresses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendars",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    zone = table.Column<string>(type: "text", nullable: false),
                    hours = table.Column<string>(type: "text", nullable: false),
                    periods = table.Column<string>(type: "text", nullable: false),
                    holidays = table.Column<string>(type: "text", nullable: false),
                    free_days = table.Column<string>(type: "text", nullable: false),
                    combines = table.Column<string>(type: "text", nullable: false),
                    feed = table.Column<string>(type: "text", nullable: false),
                    feed_read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_calendars')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendars", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "canned_replies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_canned_replies')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_canned_replies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "capacity_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<string>(type: "text", nullable: true),
                    resources = table.Column<string>(type: "text", nullable: false),
                    drivers = table.Column<string>(type: "text", nullable: false),
                    actions = table.Column<string>(type: "text", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    cost = table.Column<decimal>(type: "numeric", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_capacity_plans')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_capacity_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "capacity_readings",
                columns: table => new
                {
                    resource = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    value = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_capacity_readings", x => new { x.resource, x.at });
                });

            migrationBuilder.CreateTable(
                name: "capacity_resources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    unit = table.Column<string>(type: "text", nullable: false),
                    limit = table.Column<double>(type: "double precision", nullable: false),
                    warning_share = table.Column<double>(type: "double precision", nullable: false),
                    warned = table.Column<bool>(type: "boolean", nullable: false),
                    latest_value = table.Column<double>(type: "double precision", nullable: true),
                    latest_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    used = table.Column<double>(type: "double precision", nullable: true),
                    full_from = table.Column<string>(type: "text", nullable: true),
                    full_likely = table.Column<string>(type: "text", nullable: true),
                    full_by = table.Column<string>(type: "text", nullable: true),
                    told_likely = table.Column<string>(type: "text", nullable: true),
                    forecast_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    has_news = table.Column<bool>(type: "boolean", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_capacity_resources')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_capacity_resources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "categories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    path = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_categories')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_categories", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "change_freezes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    starts_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    items = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_change_freezes')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change_freezes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<int>(type: "integer", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    open = table.Column<bool>(type: "boolean", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    standard = table.Column<Guid>(type: "uuid", nullable: true),
                    objective = table.Column<Guid>(type: "uuid", nullable: true),
                    items = table.Column<string>(type: "text", nullable: false),
                    requester = table.Column<Guid>(type: "uuid", nullable: true),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    assignee = table.Column<Guid>(type: "uuid", nullable: true),
                    planned_start = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    planned_end = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    interrupts = table.Column<bool>(type: "boolean", nullable: false),
                    risk = table.Column<int>(type: "integer", nullable: true),
                    risk_score = table.Column<int>(type: "integer", nullable: true),
                    implementation_plan = table.Column<string>(type: "text", nullable: false),
                    test_plan = table.Column<string>(type: "text", nullable: false),
                    back_out_plan = table.Column<string>(type: "text", nullable: false),
                    test_evidence = table.Column<string>(type: "text", nullable: false),
                    tasks = table.Column<string>(type: "text", nullable: false),
                    actual_start = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    actual_end = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<int>(type: "integer", nullable: true),
                    review = table.Column<string>(type: "text", nullable: false),
                    raised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_changes')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clock_recomputations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    because = table.Column<string>(type: "text", nullable: false),
                    entry = table.Column<long>(type: "bigint", nullable: false),
                    changed = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    total = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    moved = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_recomputations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    author = table.Column<Guid>(type: "uuid", nullable: true),
                    author_name = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    @internal = table.Column<bool>(name: "internal", type: "boolean", nullable: false),
                    origin = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    edited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "configuration_classes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "text", nullable: false),
                    icon = table.Column<string>(type: "text", nullable: false),
                    attributes = table.Column<string>(type: "text", nullable: false),
                    identified_by = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_configuration_classes')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_configuration_classes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "configuration_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    attributes = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    environment = table.Column<int>(type: "integer", nullable: true),
                    criticality = table.Column<int>(type: "integer", nullable: true),
                    cost = table.Column<int>(type: "integer", nullable: true),
                    warranty_until = table.Column<string>(type: "text", nullable: true),
                    end_of_support = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    provenance = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_configuration_items')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_configuration_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contact_plans",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    methods = table.Column<string>(type: "text", nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_plans", x => x.person);
                });

            migrationBuilder.CreateTable(
                name: "contracts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    supplier = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    starts_on = table.Column<string>(type: "text", nullable: true),
                    ends_on = table.Column<string>(type: "text", nullable: true),
                    notice_days = table.Column<int>(type: "integer", nullable: false),
                    renews_for_months = table.Column<int>(type: "integer", nullable: true),
                    yearly_cost = table.Column<long>(type: "bigint", nullable: true),
                    currency = table.Column<string>(type: "text", nullable: false),
                    policies = table.Column<string>(type: "text", nullable: false),
                    services = table.Column<string>(type: "text", nullable: false),
                    notice_by = table.Column<string>(type: "text", nullable: true),
                    notice_given_on = table.Column<string>(type: "text", nullable: true),
                    reminded_before = table.Column<int>(type: "integer", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_contracts')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contracts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "custom_fields",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    of = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    choices = table.Column<List<string>>(type: "text[]", nullable: false),
                    target = table.Column<string>(type: "text", nullable: true),
                    required = table.Column<bool>(type: "boolean", nullable: false),
                    @default = table.Column<string>(name: "default", type: "text", nullable: false),
                    hint = table.Column<string>(type: "text", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    only_internal = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_custom_fields')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_custom_fields", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "customer_weights",
                columns: table => new
                {
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    weight = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_customer_weights", x => x.organisation);
                });

            migrationBuilder.CreateTable(
                name: "data_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "deployments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    component = table.Column<string>(type: "text", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    version_name = table.Column<string>(type: "text", nullable: false),
                    environment = table.Column<int>(type: "integer", nullable: true),
                    place = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    deployed_by = table.Column<string>(type: "text", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    commit = table.Column<string>(type: "text", nullable: false),
                    change = table.Column<Guid>(type: "uuid", nullable: true),
                    release = table.Column<Guid>(type: "uuid", nullable: true),
                    removes = table.Column<bool>(type: "boolean", nullable: false),
                    running = table.Column<bool>(type: "boolean", nullable: false),
                    authorisation = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_deployments')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deployments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "discrepancies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    mark = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    nature = table.Column<int>(type: "integer", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    other = table.Column<Guid>(type: "uuid", nullable: true),
                    field = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    ours = table.Column<string>(type: "text", nullable: true),
                    our_source = table.Column<string>(type: "text", nullable: false),
                    theirs = table.Column<string>(type: "text", nullable: true),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_discrepancies')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discrepancies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "escalation_policies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    steps = table.Column<string>(type: "text", nullable: false),
                    repeat = table.Column<int>(type: "integer", nullable: false),
                    default_for = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_escalation_policies')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_escalation_policies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "event_counts",
                columns: table => new
                {
                    objective = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    to = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    good = table.Column<long>(type: "bigint", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_counts", x => new { x.objective, x.from });
                });

            migrationBuilder.CreateTable(
                name: "event_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    matchers = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<int>(type: "integer", nullable: false),
                    group_by = table.Column<string>(type: "text", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_event_rules')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "external_keys",
                columns: table => new
                {
                    source = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_external_keys", x => new { x.source, x.key });
                });

            migrationBuilder.CreateTable(
                name: "facts",
                columns: table => new
                {
                    entry = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    position = table.Column<long>(type: "bigint", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    on_behalf_of = table.Column<Guid>(type: "uuid", nullable: true),
                    cause = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    shape = table.Column<int>(type: "integer", nullable: false),
                    @internal = table.Column<bool>(name: "internal", type: "boolean", nullable: false),
                    changes = table.Column<string>(type: "text", nullable: false),
                    data = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_facts", x => x.entry);
                });

            migrationBuilder.CreateTable(
                name: "heartbeats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    interval = table.Column<int>(type: "integer", nullable: false),
                    grace = table.Column<int>(type: "integer", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    severity = table.Column<int>(type: "integer", nullable: false),
                    integration = table.Column<Guid>(type: "uuid", nullable: true),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false),
                    heard_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    missed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_heartbeats')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_heartbeats", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "held_facts",
                columns: table => new
                {
                    listener = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    due = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    parked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    error = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_held_facts", x => new { x.listener, x.position });
                });

            migrationBuilder.CreateTable(
                name: "idea_votes",
                columns: table => new
                {
                    idea = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idea_votes", x => new { x.idea, x.person });
                });

            migrationBuilder.CreateTable(
                name: "ideas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: true),
                    author = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: false),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    quotes = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    votes = table.Column<int>(type: "integer", nullable: false),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_ideas')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ideas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    shown = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_providers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    client_id = table.Column<string>(type: "text", nullable: false),
                    sealed_client_secret = table.Column<string>(type: "text", nullable: true),
                    scopes = table.Column<string>(type: "text", nullable: false),
                    name_claim = table.Column<string>(type: "text", nullable: false),
                    domains = table.Column<string>(type: "text", nullable: false),
                    makes_people = table.Column<bool>(type: "boolean", nullable: false),
                    role = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_identity_providers')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_providers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false),
                    into = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_name = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    kept_as = table.Column<string>(type: "text", nullable: false),
                    grants = table.Column<string>(type: "text", nullable: false),
                    mapping = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    created = table.Column<int>(type: "integer", nullable: false),
                    updated = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    rejected = table.Column<int>(type: "integer", nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    sample = table.Column<string>(type: "text", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_imports')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incident_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    matrix = table.Column<List<int>>(type: "integer[]", nullable: false),
                    remind_after = table.Column<int>(type: "integer", nullable: false),
                    reminders = table.Column<int>(type: "integer", nullable: false),
                    give_up_after = table.Column<int>(type: "integer", nullable: false),
                    close_after = table.Column<int>(type: "integer", nullable: false),
                    reopen_within = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_incident_settings')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incident_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    impact = table.Column<int>(type: "integer", nullable: true),
                    urgency = table.Column<int>(type: "integer", nullable: true),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    category = table.Column<string>(type: "text", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_incident_templates')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_templates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    open = table.Column<bool>(type: "boolean", nullable: false),
                    impact = table.Column<int>(type: "integer", nullable: false),
                    urgency = table.Column<int>(type: "integer", nullable: false),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    requester = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    assignee = table.Column<Guid>(type: "uuid", nullable: true),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    category = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    pending_reason = table.Column<int>(type: "integer", nullable: true),
                    pending_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    resolution_code = table.Column<int>(type: "integer", nullable: true),
                    resolution = table.Column<string>(type: "text", nullable: true),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    responded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    resolved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reopen_count = table.Column<int>(type: "integer", nullable: false),
                    reassignment_count = table.Column<int>(type: "integer", nullable: false),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    major = table.Column<bool>(type: "boolean", nullable: false),
                    time_spent = table.Column<long>(type: "bigint", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_incidents')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "integrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    severity = table.Column<int>(type: "integer", nullable: false),
                    quota = table.Column<int>(type: "integer", nullable: false),
                    mapping = table.Column<string>(type: "text", nullable: true),
                    demands_signature = table.Column<bool>(type: "boolean", nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    accepted = table.Column<long>(type: "bigint", nullable: false),
                    rejected = table.Column<long>(type: "bigint", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_integrations')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_integrations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "interrupted_hours",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    hour = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interrupted_hours", x => new { x.person, x.hour });
                });

            migrationBuilder.CreateTable(
                name: "item_addresses",
                columns: table => new
                {
                    word = table.Column<string>(type: "text", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_addresses", x => new { x.word, x.item });
                });

            migrationBuilder.CreateTable(
                name: "item_sightings",
                columns: table => new
                {
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    attributes = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_sightings", x => new { x.item, x.source });
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    request = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: true),
                    due = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    error = table.Column<string>(type: "text", nullable: false),
                    parked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    holder = table.Column<string>(type: "text", nullable: true),
                    held_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_proofs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    begun_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    done = table.Column<long>(type: "bigint", nullable: false),
                    facts = table.Column<long>(type: "bigint", nullable: false),
                    sealed_to = table.Column<long>(type: "bigint", nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false),
                    journal = table.Column<string>(type: "text", nullable: false),
                    flaw_at = table.Column<long>(type: "bigint", nullable: true),
                    flaw = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_proofs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "last_uses",
                columns: table => new
                {
                    credential = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_last_uses", x => x.credential);
                });

            migrationBuilder.CreateTable(
                name: "launches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    release = table.Column<Guid>(type: "uuid", nullable: true),
                    items = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    planned_for = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    audience = table.Column<string>(type: "text", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false),
                    channels = table.Column<string>(type: "text", nullable: false),
                    materials = table.Column<string>(type: "text", nullable: false),
                    steps = table.Column<string>(type: "text", nullable: false),
                    attestations = table.Column<string>(type: "text", nullable: false),
                    waivers = table.Column<string>(type: "text", nullable: false),
                    announcement = table.Column<string>(type: "text", nullable: false),
                    @public = table.Column<bool>(name: "public", type: "boolean", nullable: false),
                    announced_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    expected_incidents = table.Column<int>(type: "integer", nullable: true),
                    expected_satisfaction = table.Column<double>(type: "double precision", nullable: true),
                    measured_by = table.Column<Guid>(type: "uuid", nullable: true),
                    expected_progress = table.Column<int>(type: "integer", nullable: true),
                    progress_then = table.Column<int>(type: "integer", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    live_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    review = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_launches')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_launches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "leases",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    holder = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "letter_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_kind = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<Guid>(type: "uuid", nullable: false),
                    relation = table.Column<string>(type: "text", nullable: false),
                    to_kind = table.Column<string>(type: "text", nullable: false),
                    to = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "listener_cursors",
                columns: table => new
                {
                    listener = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listener_cursors", x => x.listener);
                });

            migrationBuilder.CreateTable(
                name: "mails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    sender = table.Column<string>(type: "text", nullable: false),
                    sender_name = table.Column<string>(type: "text", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    message_id = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: true),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    verified = table.Column<bool>(type: "boolean", nullable: false),
                    became = table.Column<string>(type: "text", nullable: false),
                    became_kind = table.Column<string>(type: "text", nullable: false),
                    became_record = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    decisions = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    kept_as = table.Column<string>(type: "text", nullable: false),
                    raw_removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    unfinished = table.Column<bool>(type: "boolean", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_mails')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mails", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "maintenance_windows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    items = table.Column<string>(type: "text", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    starts_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    interrupts = table.Column<bool>(type: "boolean", nullable: false),
                    repeats = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_maintenance_windows')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_maintenance_windows", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "major_incidents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    incident = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    rejection = table.Column<string>(type: "text", nullable: false),
                    commander = table.Column<Guid>(type: "uuid", nullable: true),
                    communicator = table.Column<Guid>(type: "uuid", nullable: true),
                    technical_lead = table.Column<Guid>(type: "uuid", nullable: true),
                    scribe = table.Column<Guid>(type: "uuid", nullable: true),
                    bridge = table.Column<string>(type: "text", nullable: false),
                    audience = table.Column<string>(type: "text", nullable: false),
                    update_every = table.Column<int>(type: "integer", nullable: false),
                    next_update_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    what_happened = table.Column<string>(type: "text", nullable: false),
                    causes = table.Column<string>(type: "text", nullable: false),
                    lessons = table.Column<string>(type: "text", nullable: false),
                    actions = table.Column<string>(type: "text", nullable: false),
                    approved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_major_incidents')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_major_incidents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_cells",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    grain = table.Column<int>(type: "integer", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<int>(type: "integer", nullable: false),
                    open = table.Column<int>(type: "integer", nullable: false),
                    counts = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_cells", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "measured_incidents",
                columns: table => new
                {
                    incident = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: false),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    open = table.Column<bool>(type: "boolean", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    responded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    resolved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reopened = table.Column<bool>(type: "boolean", nullable: false),
                    handed_on = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measured_incidents", x => x.incident);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    team = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_memberships", x => new { x.team, x.person });
                });

            migrationBuilder.CreateTable(
                name: "notice_wishes",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<int>(type: "integer", nullable: false),
                    in_app = table.Column<bool>(type: "boolean", nullable: false),
                    mail = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_wishes", x => new { x.person, x.reason });
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    hidden = table.Column<bool>(type: "boolean", nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "objectives",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<string>(type: "text", nullable: true),
                    key_results = table.Column<string>(type: "text", nullable: false),
                    progress = table.Column<int>(type: "integer", nullable: true),
                    agreements = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_objectives')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_objectives", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "one_time_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    stamp = table.Column<string>(type: "text", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_one_time_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open_clocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    policy = table.Column<Guid>(type: "uuid", nullable: false),
                    run = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    target = table.Column<long>(type: "bigint", nullable: false),
                    next_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_open_clocks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "text", nullable: false),
                    mail_domain = table.Column<string>(type: "text", nullable: true),
                    shares_records = table.Column<bool>(type: "boolean", nullable: false),
                    manager = table.Column<Guid>(type: "uuid", nullable: true),
                    calendar = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_organisations')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    planned = table.Column<bool>(type: "boolean", nullable: false),
                    share = table.Column<double>(type: "double precision", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_outages')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "page_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    page = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_page_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    details = table.Column<string>(type: "text", nullable: false),
                    urgency = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    subject_kind = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: true),
                    subject_number = table.Column<string>(type: "text", nullable: false),
                    policy = table.Column<Guid>(type: "uuid", nullable: true),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    triggered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    out_of_hours = table.Column<bool>(type: "boolean", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    next_step_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    called = table.Column<string>(type: "text", nullable: false),
                    acknowledged_by = table.Column<Guid>(type: "uuid", nullable: true),
                    acknowledged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    snoozed_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    resolved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    open_key = table.Column<string>(type: "text", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_pages')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "passkeys",
                columns: table => new
                {
                    credential = table.Column<byte[]>(type: "bytea", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sign_count = table.Column<long>(type: "bigint", nullable: false),
                    transports = table.Column<List<string>>(type: "text[]", nullable: false),
                    is_user_verified = table.Column<bool>(type: "boolean", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "boolean", nullable: false),
                    is_backed_up = table.Column<bool>(type: "boolean", nullable: false),
                    attestation = table.Column<byte[]>(type: "bytea", nullable: false),
                    client_data = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_passkeys", x => x.credential);
                });

            migrationBuilder.CreateTable(
                name: "past_promises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    policy = table.Column<Guid>(type: "uuid", nullable: false),
                    run = table.Column<int>(type: "integer", nullable: false),
                    kept = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    over = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_past_promises", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    user_name = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    zone = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    hours = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_people')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person_skills",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    skill = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<string>(type: "text", nullable: false),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_skills", x => new { x.person, x.skill });
                });

            migrationBuilder.CreateTable(
                name: "problems",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    open = table.Column<bool>(type: "boolean", nullable: false),
                    impact = table.Column<int>(type: "integer", nullable: false),
                    urgency = table.Column<int>(type: "integer", nullable: false),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    assignee = table.Column<Guid>(type: "uuid", nullable: true),
                    symptoms = table.Column<string>(type: "text", nullable: false),
                    workaround = table.Column<string>(type: "text", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: false),
                    fix = table.Column<string>(type: "text", nullable: false),
                    whys = table.Column<string>(type: "text", nullable: false),
                    causes = table.Column<string>(type: "text", nullable: false),
                    objective = table.Column<Guid>(type: "uuid", nullable: true),
                    review_went_well = table.Column<string>(type: "text", nullable: false),
                    review_to_change = table.Column<string>(type: "text", nullable: false),
                    review_owner = table.Column<Guid>(type: "uuid", nullable: true),
                    review_due = table.Column<string>(type: "text", nullable: true),
                    reviewed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    known_error_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    resolved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reopen_count = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_problems')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_problems", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "products",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    vision = table.Column<string>(type: "text", nullable: false),
                    strategy = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    customers = table.Column<string>(type: "text", nullable: false),
                    services = table.Column<string>(type: "text", nullable: false),
                    objectives = table.Column<string>(type: "text", nullable: false),
                    formula = table.Column<int>(type: "integer", nullable: false),
                    incident_weight = table.Column<int>(type: "integer", nullable: false),
                    recurrence_weight = table.Column<int>(type: "integer", nullable: false),
                    night_page_weight = table.Column<int>(type: "integer", nullable: false),
                    penalty_weight = table.Column<int>(type: "integer", nullable: false),
                    budget_weight = table.Column<int>(type: "integer", nullable: false),
                    work_weight = table.Column<int>(type: "integer", nullable: false),
                    satisfaction_weight = table.Column<int>(type: "integer", nullable: false),
                    vote_weight = table.Column<int>(type: "integer", nullable: false),
                    objective_weight = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_products')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_products", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reconciliation_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    attribute = table.Column<string>(type: "text", nullable: false),
                    sources = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_reconciliation_rules')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reconciliation_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "relation_types",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    inverse = table.Column<string>(type: "text", nullable: false),
                    hits = table.Column<int>(type: "integer", nullable: false),
                    effect = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_relation_types')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relation_types", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "relations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<Guid>(type: "uuid", nullable: false),
                    relation = table.Column<string>(type: "text", nullable: false),
                    to = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    needed = table.Column<int>(type: "integer", nullable: false),
                    effect = table.Column<int>(type: "integer", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_relations')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "released_change",
                columns: table => new
                {
                    change = table.Column<Guid>(type: "uuid", nullable: false),
                    release = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_change", x => new { x.change, x.release });
                });

            migrationBuilder.CreateTable(
                name: "releases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    version_name = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    open = table.Column<bool>(type: "boolean", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    product = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    planned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    changes = table.Column<string>(type: "text", nullable: false),
                    gates = table.Column<string>(type: "text", nullable: false),
                    exit_criteria = table.Column<string>(type: "text", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: false),
                    deployed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    early_life_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_releases')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_releases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "risks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<int>(type: "integer", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    objective = table.Column<Guid>(type: "uuid", nullable: true),
                    likelihood = table.Column<int>(type: "integer", nullable: true),
                    impact = table.Column<int>(type: "integer", nullable: true),
                    score = table.Column<int>(type: "integer", nullable: true),
                    response = table.Column<int>(type: "integer", nullable: true),
                    treatments = table.Column<string>(type: "text", nullable: false),
                    residual_likelihood = table.Column<int>(type: "integer", nullable: true),
                    residual_impact = table.Column<int>(type: "integer", nullable: true),
                    exposure = table.Column<int>(type: "integer", nullable: true),
                    accepted_until = table.Column<string>(type: "text", nullable: true),
                    next_review = table.Column<string>(type: "text", nullable: true),
                    review_overdue = table.Column<bool>(type: "boolean", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_risks')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_risks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "roadmap_forecasts",
                columns: table => new
                {
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: false),
                    made_on = table.Column<string>(type: "text", nullable: false),
                    finished = table.Column<int>(type: "integer", nullable: false),
                    curve = table.Column<string>(type: "text", nullable: false),
                    waits = table.Column<string>(type: "text", nullable: false),
                    unknown = table.Column<string>(type: "text", nullable: true),
                    circle = table.Column<string>(type: "text", nullable: true),
                    told = table.Column<string>(type: "text", nullable: true),
                    basis = table.Column<string>(type: "text", nullable: false),
                    dated_on = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roadmap_forecasts", x => x.item);
                });

            migrationBuilder.CreateTable(
                name: "roadmap_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    public_text = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    objective = table.Column<Guid>(type: "uuid", nullable: true),
                    horizon = table.Column<int>(type: "integer", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    needed_by = table.Column<string>(type: "text", nullable: true),
                    audience = table.Column<int>(type: "integer", nullable: false),
                    circle = table.Column<Guid>(type: "uuid", nullable: true),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    p50 = table.Column<string>(type: "text", nullable: true),
                    p85 = table.Column<string>(type: "text", nullable: true),
                    p95 = table.Column<string>(type: "text", nullable: true),
                    moved = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_roadmap_items')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roadmap_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "role_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_role_assignments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    grants = table.Column<List<string>>(type: "text[]", nullable: false),
                    standard = table.Column<string>(type: "text", nullable: true),
                    offered = table.Column<List<string>>(type: "text[]", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_roles')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "runbook_sources",
                columns: table => new
                {
                    path = table.Column<string>(type: "text", nullable: false),
                    article = table.Column<Guid>(type: "uuid", nullable: false),
                    taken = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_runbook_sources", x => x.path);
                });

            migrationBuilder.CreateTable(
                name: "schedules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    zone = table.Column<string>(type: "text", nullable: false),
                    hours = table.Column<string>(type: "text", nullable: false),
                    calendar = table.Column<Guid>(type: "uuid", nullable: true),
                    layers = table.Column<string>(type: "text", nullable: false),
                    overrides = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_schedules')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_schedules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seals",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    first = table.Column<long>(type: "bigint", nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false),
                    leaves = table.Column<byte[]>(type: "bytea", nullable: false),
                    previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seals", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "seen_signatures",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seen_signatures", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "service_level_policies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    of = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<int>(type: "integer", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    versions = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    supplier = table.Column<string>(type: "text", nullable: false),
                    bound_supplier = table.Column<Guid>(type: "uuid", nullable: true),
                    penalty = table.Column<long>(type: "bigint", nullable: true),
                    currency = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_service_level_policies')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_level_policies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "service_objectives",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<double>(type: "double precision", nullable: false),
                    window = table.Column<int>(type: "integer", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    zone = table.Column<string>(type: "text", nullable: false),
                    indicator = table.Column<int>(type: "integer", nullable: false),
                    without_planned = table.Column<bool>(type: "boolean", nullable: false),
                    burn_alerts = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    burning = table.Column<bool>(type: "boolean", nullable: false),
                    spent = table.Column<bool>(type: "boolean", nullable: false),
                    budget_remaining = table.Column<double>(type: "double precision", nullable: true),
                    burn_rate = table.Column<double>(type: "double precision", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_service_objectives')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_objectives", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "services",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    criticality = table.Column<int>(type: "integer", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    calendar = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_services')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_services", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    idle_minutes = table.Column<int>(type: "integer", nullable: false),
                    how = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    browser = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "silences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    matchers = table.Column<string>(type: "text", nullable: false),
                    starts_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_silences')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_silences", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "skills",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_skills')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_skills", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stale_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_stale_rules')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stale_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "standard_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    items = table.Column<string>(type: "text", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    interrupts = table.Column<bool>(type: "boolean", nullable: false),
                    implementation_plan = table.Column<string>(type: "text", nullable: false),
                    test_plan = table.Column<string>(type: "text", nullable: false),
                    back_out_plan = table.Column<string>(type: "text", nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_standard_changes')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_standard_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "status_components",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    service = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_status_components')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_status_components", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "status_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    incident = table.Column<Guid>(type: "uuid", nullable: true),
                    impact = table.Column<int>(type: "integer", nullable: false),
                    services = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    updates = table.Column<string>(type: "text", nullable: false),
                    ends_with = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    told_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    resolved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_status_notices')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_status_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "status_subscribers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    components = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_status_subscribers')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_status_subscribers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "substitutions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    substitute = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_substitutions')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_substitutions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "suppliers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<int>(type: "integer", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    contacts = table.Column<string>(type: "text", nullable: false),
                    services = table.Column<string>(type: "text", nullable: false),
                    website = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_suppliers')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suppliers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "surveys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    incident = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_surveys')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "swap_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    schedule = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    other = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_swap_requests')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_swap_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "teams",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    lead = table.Column<Guid>(type: "uuid", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    zone = table.Column<string>(type: "text", nullable: false),
                    hours = table.Column<string>(type: "text", nullable: false),
                    calendar = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_teams')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_teams", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "told_work",
                columns: table => new
                {
                    work = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    to = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    services = table.Column<string>(type: "text", nullable: false),
                    phase = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_told_work", x => x.work);
                });

            migrationBuilder.CreateTable(
                name: "touched_item",
                columns: table => new
                {
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    change = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_touched_item", x => new { x.item, x.change });
                });

            migrationBuilder.CreateTable(
                name: "treaties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    product_owner = table.Column<Guid>(type: "uuid", nullable: true),
                    operations_owner = table.Column<Guid>(type: "uuid", nullable: true),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    service_objectives = table.Column<string>(type: "text", nullable: false),
                    stages = table.Column<string>(type: "text", nullable: false),
                    next_edition = table.Column<int>(type: "integer", nullable: true),
                    next_service_objectives = table.Column<string>(type: "text", nullable: false),
                    next_stages = table.Column<string>(type: "text", nullable: false),
                    product_signed = table.Column<int>(type: "integer", nullable: true),
                    operations_signed = table.Column<int>(type: "integer", nullable: true),
                    in_force_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    stage_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    budget_then = table.Column<double>(type: "double precision", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_treaties')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_treaties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unauthorised_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    origin = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    service = table.Column<Guid>(type: "uuid", nullable: true),
                    environment = table.Column<int>(type: "integer", nullable: true),
                    deployment = table.Column<Guid>(type: "uuid", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    happened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    assignee = table.Column<Guid>(type: "uuid", nullable: true),
                    change = table.Column<Guid>(type: "uuid", nullable: true),
                    explanation = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('numbers_unauthorised_changes')"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    custom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unauthorised_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "view_choices",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    of = table.Column<string>(type: "text", nullable: false),
                    view = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_view_choices", x => new { x.person, x.of });
                });

            migrationBuilder.CreateTable(
                name: "views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    of = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    query = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_name = table.Column<string>(type: "text", nullable: false),
                    shared_with = table.Column<string>(type: "text", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_views", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "watchers",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_watchers", x => new { x.record, x.person });
                });

            migrationBuilder.CreateTable(
                name: "what_ifs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    policy = table.Column<string>(type: "text", nullable: false),
                    compared = table.Column<string>(type: "text", nullable: false),
                    as_it_held = table.Column<bool>(type: "boolean", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_by_name = table.Column<string>(type: "text", nullable: false),
                    grants = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    saw_all = table.Column<bool>(type: "boolean", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    passed = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    error = table.Column<string>(type: "text", nullable: false),
                    report = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_what_ifs", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_absences_changed_at",
                table: "absences",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_absences_from",
                table: "absences",
                column: "from");

            migrationBuilder.CreateIndex(
                name: "IX_absences_from_serial",
                table: "absences",
                columns: new[] { "from", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_absences_person_from",
                table: "absences",
                columns: new[] { "person", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_absences_person_serial",
                table: "absences",
                columns: new[] { "person", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_absences_serial",
                table: "absences",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_absences_state",
                table: "absences",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_absences_state_serial",
                table: "absences",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_alerts_changed_at",
                table: "alerts",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_alerts_fingerprint_serial",
                table: "alerts",
                columns: new[] { "fingerprint", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_alerts_first_seen_at",
                table: "alerts",
                column: "first_seen_at");

            migrationBuilder.CreateIndex(
                name: "IX_alerts_first_seen_at_serial",
                table: "alerts",
                columns: new[] { "first_seen_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_alerts_incident_serial",
                table: "alerts",
                columns: new[] { "incident", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_alerts_integration_serial",
                table: "alerts",
                columns: new[] { "integration", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_alerts_item_serial",
                table: "alerts",
                columns: new[] { "item", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_alerts_live_key",
                table: "alerts",
                column: "live_key",
                unique: true,
                filter: "live_key is not null");

            migrationBuilder.CreateIndex(
                name: "IX_alerts_name_serial",
                table: "alerts",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_alerts_open_serial",
                table: "alerts",
                columns: new[] { "open", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_alerts_open_severity_first_seen_at",
                table: "alerts",
                columns: new[] { "open", "severity", "first_seen_at" });

            migrationBuilder.CreateIndex(
                name: "IX_alerts_resolved_at",
                table: "alerts",
                column: "resolved_at",
                filter: "resolved_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_alerts_serial",
                table: "alerts",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_alerts_service_serial",
                table: "alerts",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_alerts_severity_serial",
                table: "alerts",
                columns: new[] { "severity", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_alerts_state_serial",
                table: "alerts",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_alerts_team_serial",
                table: "alerts",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_alerts_title_serial",
                table: "alerts",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_answered_requests_at",
                table: "answered_requests",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_api_tokens_hash",
                table: "api_tokens",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_tokens_person",
                table: "api_tokens",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_approval_links_approval_person",
                table: "approval_links",
                columns: new[] { "approval", "person" });

            migrationBuilder.CreateIndex(
                name: "IX_approval_policies_changed_at",
                table: "approval_policies",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_approval_policies_name_serial",
                table: "approval_policies",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_approval_policies_order_serial",
                table: "approval_policies",
                columns: new[] { "order", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_approval_policies_serial",
                table: "approval_policies",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_approval_policies_state_order",
                table: "approval_policies",
                columns: new[] { "state", "order" });

            migrationBuilder.CreateIndex(
                name: "IX_approval_policies_state_serial",
                table: "approval_policies",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_approval_rounds_subject_kind_subject_number",
                table: "approval_rounds",
                columns: new[] { "subject_kind", "subject", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_approvals_approver_serial",
                table: "approvals",
                columns: new[] { "approver", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_approvals_approver_state",
                table: "approvals",
                columns: new[] { "approver", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_approvals_asked_at_serial",
                table: "approvals",
                columns: new[] { "asked_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_approvals_board_serial",
                table: "approvals",
                columns: new[] { "board", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_approvals_changed_at",
                table: "approvals",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_approvals_decided_at_serial",
                table: "approvals",
                columns: new[] { "decided_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_approvals_decided_by_serial",
                table: "approvals",
                columns: new[] { "decided_by", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_approvals_expires_at_serial",
                table: "approvals",
                columns: new[] { "expires_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_approvals_round_stage",
                table: "approvals",
                columns: new[] { "round", "stage" });

            migrationBuilder.CreateIndex(
                name: "IX_approvals_serial",
                table: "approvals",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_approvals_stage_serial",
                table: "approvals",
                columns: new[] { "stage", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_approvals_state_serial",
                table: "approvals",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_approvals_subject_kind_subject_key",
                table: "approvals",
                columns: new[] { "subject_kind", "subject_key" });

            migrationBuilder.CreateIndex(
                name: "IX_approvals_subject_serial",
                table: "approvals",
                columns: new[] { "subject", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_approvals_title_serial",
                table: "approvals",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_alert_name",
                table: "articles",
                column: "alert_name");

            migrationBuilder.CreateIndex(
                name: "IX_articles_alert_name_serial",
                table: "articles",
                columns: new[] { "alert_name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_audience_serial",
                table: "articles",
                columns: new[] { "audience", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_changed_at",
                table: "articles",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_articles_circle",
                table: "articles",
                column: "circle");

            migrationBuilder.CreateIndex(
                name: "IX_articles_edition_serial",
                table: "articles",
                columns: new[] { "edition", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_helped_count_serial",
                table: "articles",
                columns: new[] { "helped_count", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_kind_serial",
                table: "articles",
                columns: new[] { "kind", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_not_helped_count_serial",
                table: "articles",
                columns: new[] { "not_helped_count", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_outdated_serial",
                table: "articles",
                columns: new[] { "outdated", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_owner",
                table: "articles",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "IX_articles_owner_serial",
                table: "articles",
                columns: new[] { "owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_published_at_serial",
                table: "articles",
                columns: new[] { "published_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_reviewer_serial",
                table: "articles",
                columns: new[] { "reviewer", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_revision_serial",
                table: "articles",
                columns: new[] { "revision", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_serial",
                table: "articles",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_articles_service",
                table: "articles",
                column: "service");

            migrationBuilder.CreateIndex(
                name: "IX_articles_service_serial",
                table: "articles",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_state",
                table: "articles",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_articles_state_serial",
                table: "articles",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_team",
                table: "articles",
                column: "team");

            migrationBuilder.CreateIndex(
                name: "IX_articles_team_serial",
                table: "articles",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_title_serial",
                table: "articles",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_used_count_serial",
                table: "articles",
                columns: new[] { "used_count", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_valid_until",
                table: "articles",
                column: "valid_until");

            migrationBuilder.CreateIndex(
                name: "IX_articles_valid_until_serial",
                table: "articles",
                columns: new[] { "valid_until", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_assignment_rules_assignee",
                table: "assignment_rules",
                column: "assignee");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_rules_assignee_serial",
                table: "assignment_rules",
                columns: new[] { "assignee", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_assignment_rules_changed_at",
                table: "assignment_rules",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_rules_name",
                table: "assignment_rules",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_rules_name_serial",
                table: "assignment_rules",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_assignment_rules_order",
                table: "assignment_rules",
                column: "order");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_rules_order_serial",
                table: "assignment_rules",
                columns: new[] { "order", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_assignment_rules_serial",
                table: "assignment_rules",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assignment_rules_state_order",
                table: "assignment_rules",
                columns: new[] { "state", "order" });

            migrationBuilder.CreateIndex(
                name: "IX_assignment_rules_state_serial",
                table: "assignment_rules",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_assignment_rules_team",
                table: "assignment_rules",
                column: "team");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_rules_team_serial",
                table: "assignment_rules",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_attachments_kept_as",
                table: "attachments",
                column: "kept_as",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_attachments_record_id",
                table: "attachments",
                columns: new[] { "record", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_attempts_since",
                table: "attempts",
                column: "since");

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_business_impact_serial",
                table: "backlog_items",
                columns: new[] { "business_impact", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_changed_at",
                table: "backlog_items",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_customer_impact_serial",
                table: "backlog_items",
                columns: new[] { "customer_impact", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_estimate_serial",
                table: "backlog_items",
                columns: new[] { "estimate", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_finished_at_serial",
                table: "backlog_items",
                columns: new[] { "finished_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_needed_by_serial",
                table: "backlog_items",
                columns: new[] { "needed_by", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_objective",
                table: "backlog_items",
                column: "objective");

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_objective_serial",
                table: "backlog_items",
                columns: new[] { "objective", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_open_claims_capacity",
                table: "backlog_items",
                columns: new[] { "open", "claims_capacity" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_open_judged_on",
                table: "backlog_items",
                columns: new[] { "open", "judged_on" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_open_rank",
                table: "backlog_items",
                columns: new[] { "open", "rank" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_open_score",
                table: "backlog_items",
                columns: new[] { "open", "score" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_open_serial",
                table: "backlog_items",
                columns: new[] { "open", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_parent",
                table: "backlog_items",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_parent_serial",
                table: "backlog_items",
                columns: new[] { "parent", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_product_finished_at",
                table: "backlog_items",
                columns: new[] { "product", "finished_at" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_product_open_rank",
                table: "backlog_items",
                columns: new[] { "product", "open", "rank" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_product_rank",
                table: "backlog_items",
                columns: new[] { "product", "rank" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_product_serial",
                table: "backlog_items",
                columns: new[] { "product", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_rank",
                table: "backlog_items",
                column: "rank");

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_rank_serial",
                table: "backlog_items",
                columns: new[] { "rank", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_roadmap_item_serial",
                table: "backlog_items",
                columns: new[] { "roadmap_item", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_score",
                table: "backlog_items",
                column: "score");

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_score_serial",
                table: "backlog_items",
                columns: new[] { "score", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_serial",
                table: "backlog_items",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_state_rank",
                table: "backlog_items",
                columns: new[] { "state", "rank" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_state_serial",
                table: "backlog_items",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_title_serial",
                table: "backlog_items",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_type",
                table: "backlog_items",
                column: "type");

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_type_serial",
                table: "backlog_items",
                columns: new[] { "type", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_verdict_serial",
                table: "backlog_items",
                columns: new[] { "verdict", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_cab_agenda_items_change",
                table: "cab_agenda_items",
                column: "change");

            migrationBuilder.CreateIndex(
                name: "IX_cab_meetings_changed_at",
                table: "cab_meetings",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_cab_meetings_closed_at_serial",
                table: "cab_meetings",
                columns: new[] { "closed_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_cab_meetings_serial",
                table: "cab_meetings",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cab_meetings_starts_at_serial",
                table: "cab_meetings",
                columns: new[] { "starts_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_cab_meetings_state_serial",
                table: "cab_meetings",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_cab_meetings_state_starts_at",
                table: "cab_meetings",
                columns: new[] { "state", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "IX_cab_meetings_title_serial",
                table: "cab_meetings",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_addresses_person_holds_of",
                table: "calendar_addresses",
                columns: new[] { "person", "holds", "of" });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_addresses_token_hash",
                table: "calendar_addresses",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calendars_changed_at",
                table: "calendars",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_calendars_name",
                table: "calendars",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_calendars_name_serial",
                table: "calendars",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_calendars_serial",
                table: "calendars",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calendars_state_name",
                table: "calendars",
                columns: new[] { "state", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_calendars_state_serial",
                table: "calendars",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_canned_replies_changed_at",
                table: "canned_replies",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_canned_replies_name",
                table: "canned_replies",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_canned_replies_name_serial",
                table: "canned_replies",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_canned_replies_serial",
                table: "canned_replies",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_canned_replies_state",
                table: "canned_replies",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_canned_replies_state_serial",
                table: "canned_replies",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_plans_changed_at",
                table: "capacity_plans",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_capacity_plans_cost_serial",
                table: "capacity_plans",
                columns: new[] { "cost", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_plans_from_serial",
                table: "capacity_plans",
                columns: new[] { "from", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_plans_owner_serial",
                table: "capacity_plans",
                columns: new[] { "owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_plans_serial",
                table: "capacity_plans",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_capacity_plans_service_serial",
                table: "capacity_plans",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_plans_state_serial",
                table: "capacity_plans",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_plans_title_serial",
                table: "capacity_plans",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_plans_until_serial",
                table: "capacity_plans",
                columns: new[] { "until", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_resources_changed_at",
                table: "capacity_resources",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_capacity_resources_full_by_serial",
                table: "capacity_resources",
                columns: new[] { "full_by", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_resources_full_from_serial",
                table: "capacity_resources",
                columns: new[] { "full_from", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_resources_full_likely_serial",
                table: "capacity_resources",
                columns: new[] { "full_likely", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_resources_latest_at_serial",
                table: "capacity_resources",
                columns: new[] { "latest_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_resources_latest_value_serial",
                table: "capacity_resources",
                columns: new[] { "latest_value", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_resources_limit_serial",
                table: "capacity_resources",
                columns: new[] { "limit", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_resources_owner_serial",
                table: "capacity_resources",
                columns: new[] { "owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_resources_serial",
                table: "capacity_resources",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_capacity_resources_service_serial",
                table: "capacity_resources",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_resources_state_forecast_at",
                table: "capacity_resources",
                columns: new[] { "state", "forecast_at" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_resources_state_serial",
                table: "capacity_resources",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_resources_title_serial",
                table: "capacity_resources",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_resources_used_serial",
                table: "capacity_resources",
                columns: new[] { "used", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_resources_warned_serial",
                table: "capacity_resources",
                columns: new[] { "warned", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_categories_changed_at",
                table: "categories",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_categories_name",
                table: "categories",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_categories_name_serial",
                table: "categories",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_categories_parent",
                table: "categories",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "IX_categories_parent_serial",
                table: "categories",
                columns: new[] { "parent", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_categories_path",
                table: "categories",
                column: "path",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_categories_path_serial",
                table: "categories",
                columns: new[] { "path", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_categories_serial",
                table: "categories",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_categories_state",
                table: "categories",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_categories_state_serial",
                table: "categories",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_change_freezes_changed_at",
                table: "change_freezes",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_change_freezes_serial",
                table: "change_freezes",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_change_freezes_service",
                table: "change_freezes",
                column: "service");

            migrationBuilder.CreateIndex(
                name: "IX_change_freezes_service_serial",
                table: "change_freezes",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_change_freezes_starts_at",
                table: "change_freezes",
                column: "starts_at");

            migrationBuilder.CreateIndex(
                name: "IX_change_freezes_starts_at_serial",
                table: "change_freezes",
                columns: new[] { "starts_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_change_freezes_state_ends_at",
                table: "change_freezes",
                columns: new[] { "state", "ends_at" });

            migrationBuilder.CreateIndex(
                name: "IX_change_freezes_state_serial",
                table: "change_freezes",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_change_freezes_title_serial",
                table: "change_freezes",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_actual_end",
                table: "changes",
                column: "actual_end");

            migrationBuilder.CreateIndex(
                name: "IX_changes_actual_end_serial",
                table: "changes",
                columns: new[] { "actual_end", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_actual_start_serial",
                table: "changes",
                columns: new[] { "actual_start", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_approved_at_serial",
                table: "changes",
                columns: new[] { "approved_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_assignee",
                table: "changes",
                column: "assignee");

            migrationBuilder.CreateIndex(
                name: "IX_changes_assignee_serial",
                table: "changes",
                columns: new[] { "assignee", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_changed_at",
                table: "changes",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_changes_closed_at_serial",
                table: "changes",
                columns: new[] { "closed_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_interrupts_serial",
                table: "changes",
                columns: new[] { "interrupts", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_objective",
                table: "changes",
                column: "objective");

            migrationBuilder.CreateIndex(
                name: "IX_changes_objective_serial",
                table: "changes",
                columns: new[] { "objective", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_open_planned_start",
                table: "changes",
                columns: new[] { "open", "planned_start" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_open_serial",
                table: "changes",
                columns: new[] { "open", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_outcome_serial",
                table: "changes",
                columns: new[] { "outcome", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_planned_end_serial",
                table: "changes",
                columns: new[] { "planned_end", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_planned_start_planned_end",
                table: "changes",
                columns: new[] { "planned_start", "planned_end" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_planned_start_serial",
                table: "changes",
                columns: new[] { "planned_start", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_raised_at_serial",
                table: "changes",
                columns: new[] { "raised_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_requester_serial",
                table: "changes",
                columns: new[] { "requester", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_risk_score_serial",
                table: "changes",
                columns: new[] { "risk_score", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_risk_serial",
                table: "changes",
                columns: new[] { "risk", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_serial",
                table: "changes",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_changes_service",
                table: "changes",
                column: "service");

            migrationBuilder.CreateIndex(
                name: "IX_changes_service_serial",
                table: "changes",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_standard",
                table: "changes",
                column: "standard");

            migrationBuilder.CreateIndex(
                name: "IX_changes_standard_serial",
                table: "changes",
                columns: new[] { "standard", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_state_planned_start_planned_end",
                table: "changes",
                columns: new[] { "state", "planned_start", "planned_end" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_state_serial",
                table: "changes",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_team",
                table: "changes",
                column: "team");

            migrationBuilder.CreateIndex(
                name: "IX_changes_team_serial",
                table: "changes",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_title_serial",
                table: "changes",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_changes_type_serial",
                table: "changes",
                columns: new[] { "type", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_clock_recomputations_entry",
                table: "clock_recomputations",
                column: "entry");

            migrationBuilder.CreateIndex(
                name: "IX_clock_recomputations_kind_started_at",
                table: "clock_recomputations",
                columns: new[] { "kind", "started_at" });

            migrationBuilder.CreateIndex(
                name: "IX_comments_record_at_id",
                table: "comments",
                columns: new[] { "record", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_configuration_classes_changed_at",
                table: "configuration_classes",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_configuration_classes_name",
                table: "configuration_classes",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_configuration_classes_name_serial",
                table: "configuration_classes",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_configuration_classes_parent",
                table: "configuration_classes",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "IX_configuration_classes_parent_serial",
                table: "configuration_classes",
                columns: new[] { "parent", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_configuration_classes_serial",
                table: "configuration_classes",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_configuration_classes_state",
                table: "configuration_classes",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_configuration_classes_state_serial",
                table: "configuration_classes",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_configuration_items_changed_at",
                table: "configuration_items",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_configuration_items_class_name",
                table: "configuration_items",
                columns: new[] { "class", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_configuration_items_class_serial",
                table: "configuration_items",
                columns: new[] { "class", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_configuration_items_criticality_serial",
                table: "configuration_items",
                columns: new[] { "criticality", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_configuration_items_end_of_support_serial",
                table: "configuration_items",
                columns: new[] { "end_of_support", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_configuration_items_environment_serial",
                table: "configuration_items",
                columns: new[] { "environment", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_configuration_items_name",
                table: "configuration_items",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_configuration_items_name_serial",
                table: "configuration_items",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_configuration_items_owner_serial",
                table: "configuration_items",
                columns: new[] { "owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_configuration_items_serial",
                table: "configuration_items",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_configuration_items_service_serial",
                table: "configuration_items",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_configuration_items_source_serial",
                table: "configuration_items",
                columns: new[] { "source", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_configuration_items_state_serial",
                table: "configuration_items",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_configuration_items_team_serial",
                table: "configuration_items",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_configuration_items_warranty_until_serial",
                table: "configuration_items",
                columns: new[] { "warranty_until", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_contracts_changed_at",
                table: "contracts",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_contracts_currency",
                table: "contracts",
                column: "currency");

            migrationBuilder.CreateIndex(
                name: "IX_contracts_currency_serial",
                table: "contracts",
                columns: new[] { "currency", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_contracts_ends_on",
                table: "contracts",
                column: "ends_on");

            migrationBuilder.CreateIndex(
                name: "IX_contracts_ends_on_serial",
                table: "contracts",
                columns: new[] { "ends_on", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_contracts_notice_by",
                table: "contracts",
                column: "notice_by");

            migrationBuilder.CreateIndex(
                name: "IX_contracts_notice_by_serial",
                table: "contracts",
                columns: new[] { "notice_by", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_contracts_notice_days",
                table: "contracts",
                column: "notice_days");

            migrationBuilder.CreateIndex(
                name: "IX_contracts_notice_days_serial",
                table: "contracts",
                columns: new[] { "notice_days", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_contracts_notice_given_on",
                table: "contracts",
                column: "notice_given_on");

            migrationBuilder.CreateIndex(
                name: "IX_contracts_notice_given_on_serial",
                table: "contracts",
                columns: new[] { "notice_given_on", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_contracts_owner",
                table: "contracts",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "IX_contracts_owner_serial",
                table: "contracts",
                columns: new[] { "owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_contracts_renews_for_months",
                table: "contracts",
                column: "renews_for_months");

            migrationBuilder.CreateIndex(
                name: "IX_contracts_renews_for_months_serial",
                table: "contracts",
                columns: new[] { "renews_for_months", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_contracts_serial",
                table: "contracts",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contracts_starts_on",
                table: "contracts",
                column: "starts_on");

            migrationBuilder.CreateIndex(
                name: "IX_contracts_starts_on_serial",
                table: "contracts",
                columns: new[] { "starts_on", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_contracts_state_notice_by",
                table: "contracts",
                columns: new[] { "state", "notice_by" });

            migrationBuilder.CreateIndex(
                name: "IX_contracts_state_serial",
                table: "contracts",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_contracts_supplier",
                table: "contracts",
                column: "supplier");

            migrationBuilder.CreateIndex(
                name: "IX_contracts_supplier_serial",
                table: "contracts",
                columns: new[] { "supplier", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_contracts_title_serial",
                table: "contracts",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_contracts_yearly_cost",
                table: "contracts",
                column: "yearly_cost");

            migrationBuilder.CreateIndex(
                name: "IX_contracts_yearly_cost_serial",
                table: "contracts",
                columns: new[] { "yearly_cost", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_custom_fields_changed_at",
                table: "custom_fields",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_custom_fields_label_serial",
                table: "custom_fields",
                columns: new[] { "label", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_custom_fields_name_serial",
                table: "custom_fields",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_custom_fields_of_name",
                table: "custom_fields",
                columns: new[] { "of", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_custom_fields_of_serial",
                table: "custom_fields",
                columns: new[] { "of", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_custom_fields_only_internal_serial",
                table: "custom_fields",
                columns: new[] { "only_internal", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_custom_fields_order_serial",
                table: "custom_fields",
                columns: new[] { "order", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_custom_fields_required_serial",
                table: "custom_fields",
                columns: new[] { "required", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_custom_fields_serial",
                table: "custom_fields",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_custom_fields_state_serial",
                table: "custom_fields",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_custom_fields_type_serial",
                table: "custom_fields",
                columns: new[] { "type", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_authorisation_serial",
                table: "deployments",
                columns: new[] { "authorisation", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_change",
                table: "deployments",
                column: "change");

            migrationBuilder.CreateIndex(
                name: "IX_deployments_change_serial",
                table: "deployments",
                columns: new[] { "change", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_changed_at",
                table: "deployments",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_deployments_commit_serial",
                table: "deployments",
                columns: new[] { "commit", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_component_serial",
                table: "deployments",
                columns: new[] { "component", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_deployed_by_serial",
                table: "deployments",
                columns: new[] { "deployed_by", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_environment_serial",
                table: "deployments",
                columns: new[] { "environment", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_finished_at_serial",
                table: "deployments",
                columns: new[] { "finished_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_item_environment_finished_at",
                table: "deployments",
                columns: new[] { "item", "environment", "finished_at" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_item_serial",
                table: "deployments",
                columns: new[] { "item", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_place_serial",
                table: "deployments",
                columns: new[] { "place", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_release",
                table: "deployments",
                column: "release");

            migrationBuilder.CreateIndex(
                name: "IX_deployments_release_serial",
                table: "deployments",
                columns: new[] { "release", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_removes_serial",
                table: "deployments",
                columns: new[] { "removes", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_running_component",
                table: "deployments",
                columns: new[] { "running", "component" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_running_serial",
                table: "deployments",
                columns: new[] { "running", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_serial",
                table: "deployments",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deployments_service_serial",
                table: "deployments",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_started_at_serial",
                table: "deployments",
                columns: new[] { "started_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_state_serial",
                table: "deployments",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_title_serial",
                table: "deployments",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_version_name_serial",
                table: "deployments",
                columns: new[] { "version_name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_changed_at",
                table: "discrepancies",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_field",
                table: "discrepancies",
                column: "field");

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_field_serial",
                table: "discrepancies",
                columns: new[] { "field", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_found_at",
                table: "discrepancies",
                column: "found_at");

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_found_at_serial",
                table: "discrepancies",
                columns: new[] { "found_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_item",
                table: "discrepancies",
                column: "item");

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_item_serial",
                table: "discrepancies",
                columns: new[] { "item", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_mark",
                table: "discrepancies",
                column: "mark",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_nature",
                table: "discrepancies",
                column: "nature");

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_nature_serial",
                table: "discrepancies",
                columns: new[] { "nature", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_other",
                table: "discrepancies",
                column: "other");

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_other_serial",
                table: "discrepancies",
                columns: new[] { "other", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_our_source",
                table: "discrepancies",
                column: "our_source");

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_our_source_serial",
                table: "discrepancies",
                columns: new[] { "our_source", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_serial",
                table: "discrepancies",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_source",
                table: "discrepancies",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_source_serial",
                table: "discrepancies",
                columns: new[] { "source", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_state_nature",
                table: "discrepancies",
                columns: new[] { "state", "nature" });

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_state_serial",
                table: "discrepancies",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_title",
                table: "discrepancies",
                column: "title");

            migrationBuilder.CreateIndex(
                name: "IX_discrepancies_title_serial",
                table: "discrepancies",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_escalation_policies_changed_at",
                table: "escalation_policies",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_escalation_policies_name",
                table: "escalation_policies",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_escalation_policies_name_serial",
                table: "escalation_policies",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_escalation_policies_serial",
                table: "escalation_policies",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_escalation_policies_state_name",
                table: "escalation_policies",
                columns: new[] { "state", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_escalation_policies_state_serial",
                table: "escalation_policies",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_escalation_policies_team",
                table: "escalation_policies",
                column: "team");

            migrationBuilder.CreateIndex(
                name: "IX_escalation_policies_team_serial",
                table: "escalation_policies",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_event_counts_objective_to",
                table: "event_counts",
                columns: new[] { "objective", "to" });

            migrationBuilder.CreateIndex(
                name: "IX_event_rules_changed_at",
                table: "event_rules",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_event_rules_name_serial",
                table: "event_rules",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_event_rules_order_serial",
                table: "event_rules",
                columns: new[] { "order", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_event_rules_outcome_serial",
                table: "event_rules",
                columns: new[] { "outcome", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_event_rules_serial",
                table: "event_rules",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_event_rules_state_order",
                table: "event_rules",
                columns: new[] { "state", "order" });

            migrationBuilder.CreateIndex(
                name: "IX_event_rules_state_serial",
                table: "event_rules",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_external_keys_record",
                table: "external_keys",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "IX_facts_position",
                table: "facts",
                column: "position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_facts_record_entry",
                table: "facts",
                columns: new[] { "record", "entry" });

            migrationBuilder.CreateIndex(
                name: "ix_facts_waiting",
                table: "facts",
                column: "entry",
                filter: "position is null");

            migrationBuilder.CreateIndex(
                name: "IX_heartbeats_changed_at",
                table: "heartbeats",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_heartbeats_grace_serial",
                table: "heartbeats",
                columns: new[] { "grace", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_heartbeats_integration_serial",
                table: "heartbeats",
                columns: new[] { "integration", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_heartbeats_interval_serial",
                table: "heartbeats",
                columns: new[] { "interval", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_heartbeats_key_hash",
                table: "heartbeats",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_heartbeats_name",
                table: "heartbeats",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_heartbeats_name_serial",
                table: "heartbeats",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_heartbeats_serial",
                table: "heartbeats",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_heartbeats_service_serial",
                table: "heartbeats",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_heartbeats_severity_serial",
                table: "heartbeats",
                columns: new[] { "severity", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_heartbeats_state_serial",
                table: "heartbeats",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_heartbeats_team_serial",
                table: "heartbeats",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_idea_votes_organisation",
                table: "idea_votes",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "IX_idea_votes_person",
                table: "idea_votes",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_ideas_author",
                table: "ideas",
                column: "author");

            migrationBuilder.CreateIndex(
                name: "IX_ideas_author_serial",
                table: "ideas",
                columns: new[] { "author", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_ideas_changed_at",
                table: "ideas",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_ideas_merged_into",
                table: "ideas",
                column: "merged_into");

            migrationBuilder.CreateIndex(
                name: "IX_ideas_merged_into_serial",
                table: "ideas",
                columns: new[] { "merged_into", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_ideas_organisation",
                table: "ideas",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "IX_ideas_organisation_serial",
                table: "ideas",
                columns: new[] { "organisation", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_ideas_product_serial",
                table: "ideas",
                columns: new[] { "product", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_ideas_product_votes",
                table: "ideas",
                columns: new[] { "product", "votes" });

            migrationBuilder.CreateIndex(
                name: "IX_ideas_serial",
                table: "ideas",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ideas_state_serial",
                table: "ideas",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_ideas_state_votes",
                table: "ideas",
                columns: new[] { "state", "votes" });

            migrationBuilder.CreateIndex(
                name: "IX_ideas_title_serial",
                table: "ideas",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_ideas_votes",
                table: "ideas",
                column: "votes");

            migrationBuilder.CreateIndex(
                name: "IX_ideas_votes_serial",
                table: "ideas",
                columns: new[] { "votes", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_ideas_weight",
                table: "ideas",
                column: "weight");

            migrationBuilder.CreateIndex(
                name: "IX_ideas_weight_serial",
                table: "ideas",
                columns: new[] { "weight", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_ideas_written_at",
                table: "ideas",
                column: "written_at");

            migrationBuilder.CreateIndex(
                name: "IX_ideas_written_at_serial",
                table: "ideas",
                columns: new[] { "written_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_links_issuer_subject",
                table: "identity_links",
                columns: new[] { "issuer", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_links_person",
                table: "identity_links",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_identity_providers_changed_at",
                table: "identity_providers",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_identity_providers_issuer",
                table: "identity_providers",
                column: "issuer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_providers_serial",
                table: "identity_providers",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_providers_state",
                table: "identity_providers",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_identity_providers_state_serial",
                table: "identity_providers",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_imports_changed_at",
                table: "imports",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_imports_file_serial",
                table: "imports",
                columns: new[] { "file", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_imports_finished_at_serial",
                table: "imports",
                columns: new[] { "finished_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_imports_into_serial",
                table: "imports",
                columns: new[] { "into", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_imports_owner",
                table: "imports",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "IX_imports_owner_name_serial",
                table: "imports",
                columns: new[] { "owner_name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_imports_serial",
                table: "imports",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_imports_started_at_serial",
                table: "imports",
                columns: new[] { "started_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_imports_state_serial",
                table: "imports",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_settings_changed_at",
                table: "incident_settings",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_incident_settings_serial",
                table: "incident_settings",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incident_settings_title",
                table: "incident_settings",
                column: "title",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incident_templates_category_serial",
                table: "incident_templates",
                columns: new[] { "category", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_templates_changed_at",
                table: "incident_templates",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_incident_templates_impact_serial",
                table: "incident_templates",
                columns: new[] { "impact", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_templates_name",
                table: "incident_templates",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_incident_templates_name_serial",
                table: "incident_templates",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_templates_serial",
                table: "incident_templates",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incident_templates_service_serial",
                table: "incident_templates",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_templates_state",
                table: "incident_templates",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_incident_templates_state_serial",
                table: "incident_templates",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_templates_team_serial",
                table: "incident_templates",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_templates_title_serial",
                table: "incident_templates",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_templates_urgency_serial",
                table: "incident_templates",
                columns: new[] { "urgency", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_assignee_open_due_at",
                table: "incidents",
                columns: new[] { "assignee", "open", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_assignee_open_priority_opened_at",
                table: "incidents",
                columns: new[] { "assignee", "open", "priority", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_assignee_priority_opened_at",
                table: "incidents",
                columns: new[] { "assignee", "priority", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_assignee_serial",
                table: "incidents",
                columns: new[] { "assignee", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_category_serial",
                table: "incidents",
                columns: new[] { "category", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_changed_at",
                table: "incidents",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_channel_serial",
                table: "incidents",
                columns: new[] { "channel", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_closed_at_serial",
                table: "incidents",
                columns: new[] { "closed_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_due_at_opened_at",
                table: "incidents",
                columns: new[] { "due_at", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_due_at_serial",
                table: "incidents",
                columns: new[] { "due_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_impact_serial",
                table: "incidents",
                columns: new[] { "impact", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_item_opened_at",
                table: "incidents",
                columns: new[] { "item", "opened_at" },
                filter: "item is not null");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_item_serial",
                table: "incidents",
                columns: new[] { "item", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_major_serial",
                table: "incidents",
                columns: new[] { "major", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_merged_into",
                table: "incidents",
                column: "merged_into",
                filter: "merged_into is not null");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_merged_into_serial",
                table: "incidents",
                columns: new[] { "merged_into", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_open_due_at",
                table: "incidents",
                columns: new[] { "open", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_open_priority_opened_at",
                table: "incidents",
                columns: new[] { "open", "priority", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_open_serial",
                table: "incidents",
                columns: new[] { "open", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_opened_at_serial",
                table: "incidents",
                columns: new[] { "opened_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_organisation_opened_at",
                table: "incidents",
                columns: new[] { "organisation", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_organisation_serial",
                table: "incidents",
                columns: new[] { "organisation", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_parent",
                table: "incidents",
                column: "parent",
                filter: "parent is not null");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_parent_serial",
                table: "incidents",
                columns: new[] { "parent", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_pending_reason_serial",
                table: "incidents",
                columns: new[] { "pending_reason", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_priority_opened_at",
                table: "incidents",
                columns: new[] { "priority", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_priority_serial",
                table: "incidents",
                columns: new[] { "priority", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_reassignment_count_serial",
                table: "incidents",
                columns: new[] { "reassignment_count", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_reopen_count_serial",
                table: "incidents",
                columns: new[] { "reopen_count", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_requester_opened_at",
                table: "incidents",
                columns: new[] { "requester", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_requester_priority_opened_at",
                table: "incidents",
                columns: new[] { "requester", "priority", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_requester_serial",
                table: "incidents",
                columns: new[] { "requester", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_resolution_code_serial",
                table: "incidents",
                columns: new[] { "resolution_code", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_resolved_at_serial",
                table: "incidents",
                columns: new[] { "resolved_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_serial",
                table: "incidents",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incidents_service_opened_at",
                table: "incidents",
                columns: new[] { "service", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_service_priority_opened_at",
                table: "incidents",
                columns: new[] { "service", "priority", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_service_serial",
                table: "incidents",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_state_opened_at",
                table: "incidents",
                columns: new[] { "state", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_state_priority_opened_at",
                table: "incidents",
                columns: new[] { "state", "priority", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_state_serial",
                table: "incidents",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_team_open_due_at",
                table: "incidents",
                columns: new[] { "team", "open", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_team_open_priority_opened_at",
                table: "incidents",
                columns: new[] { "team", "open", "priority", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_team_priority_opened_at",
                table: "incidents",
                columns: new[] { "team", "priority", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_team_serial",
                table: "incidents",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_title_serial",
                table: "incidents",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_urgency_serial",
                table: "incidents",
                columns: new[] { "urgency", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_integrations_changed_at",
                table: "integrations",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_integrations_demands_signature_serial",
                table: "integrations",
                columns: new[] { "demands_signature", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_integrations_key_hash",
                table: "integrations",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_integrations_name_serial",
                table: "integrations",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_integrations_quota_serial",
                table: "integrations",
                columns: new[] { "quota", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_integrations_serial",
                table: "integrations",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_integrations_service_serial",
                table: "integrations",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_integrations_severity_serial",
                table: "integrations",
                columns: new[] { "severity", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_integrations_state_serial",
                table: "integrations",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_integrations_team_serial",
                table: "integrations",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_integrations_type_serial",
                table: "integrations",
                columns: new[] { "type", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_item_addresses_item",
                table: "item_addresses",
                column: "item");

            migrationBuilder.CreateIndex(
                name: "IX_item_sightings_source_seen_at",
                table: "item_sightings",
                columns: new[] { "source", "seen_at" });

            migrationBuilder.CreateIndex(
                name: "IX_jobs_due",
                table: "jobs",
                column: "due");

            migrationBuilder.CreateIndex(
                name: "IX_jobs_key",
                table: "jobs",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_launches_announced_at",
                table: "launches",
                column: "announced_at");

            migrationBuilder.CreateIndex(
                name: "IX_launches_announced_at_serial",
                table: "launches",
                columns: new[] { "announced_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_launches_changed_at",
                table: "launches",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_launches_closed_at",
                table: "launches",
                column: "closed_at");

            migrationBuilder.CreateIndex(
                name: "IX_launches_closed_at_serial",
                table: "launches",
                columns: new[] { "closed_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_launches_decided_at",
                table: "launches",
                column: "decided_at");

            migrationBuilder.CreateIndex(
                name: "IX_launches_decided_at_serial",
                table: "launches",
                columns: new[] { "decided_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_launches_kind",
                table: "launches",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "IX_launches_kind_serial",
                table: "launches",
                columns: new[] { "kind", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_launches_live_at",
                table: "launches",
                column: "live_at");

            migrationBuilder.CreateIndex(
                name: "IX_launches_live_at_serial",
                table: "launches",
                columns: new[] { "live_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_launches_owner",
                table: "launches",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "IX_launches_owner_serial",
                table: "launches",
                columns: new[] { "owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_launches_planned_for",
                table: "launches",
                column: "planned_for");

            migrationBuilder.CreateIndex(
                name: "IX_launches_planned_for_serial",
                table: "launches",
                columns: new[] { "planned_for", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_launches_product_planned_for",
                table: "launches",
                columns: new[] { "product", "planned_for" });

            migrationBuilder.CreateIndex(
                name: "IX_launches_product_serial",
                table: "launches",
                columns: new[] { "product", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_launches_public_announced_at",
                table: "launches",
                columns: new[] { "public", "announced_at" });

            migrationBuilder.CreateIndex(
                name: "IX_launches_release",
                table: "launches",
                column: "release");

            migrationBuilder.CreateIndex(
                name: "IX_launches_release_serial",
                table: "launches",
                columns: new[] { "release", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_launches_serial",
                table: "launches",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_launches_state_planned_for",
                table: "launches",
                columns: new[] { "state", "planned_for" });

            migrationBuilder.CreateIndex(
                name: "IX_launches_state_serial",
                table: "launches",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_launches_title_serial",
                table: "launches",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_links_from_relation_to",
                table: "links",
                columns: new[] { "from", "relation", "to" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_links_to",
                table: "links",
                column: "to");

            migrationBuilder.CreateIndex(
                name: "IX_mails_became_record_received_at",
                table: "mails",
                columns: new[] { "became_record", "received_at" },
                filter: "became_record is not null");

            migrationBuilder.CreateIndex(
                name: "IX_mails_became_serial",
                table: "mails",
                columns: new[] { "became", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_mails_changed_at",
                table: "mails",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_mails_fingerprint",
                table: "mails",
                column: "fingerprint",
                unique: true,
                filter: "fingerprint is not null");

            migrationBuilder.CreateIndex(
                name: "IX_mails_message_id",
                table: "mails",
                column: "message_id");

            migrationBuilder.CreateIndex(
                name: "IX_mails_person_serial",
                table: "mails",
                columns: new[] { "person", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_mails_raw_removed_at_received_at",
                table: "mails",
                columns: new[] { "raw_removed_at", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_mails_received_at",
                table: "mails",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "IX_mails_received_at_serial",
                table: "mails",
                columns: new[] { "received_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_mails_sender_received_at",
                table: "mails",
                columns: new[] { "sender", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_mails_sender_serial",
                table: "mails",
                columns: new[] { "sender", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_mails_serial",
                table: "mails",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_mails_state_received_at",
                table: "mails",
                columns: new[] { "state", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_mails_state_serial",
                table: "mails",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_mails_subject_serial",
                table: "mails",
                columns: new[] { "subject", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_mails_verified_serial",
                table: "mails",
                columns: new[] { "verified", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_maintenance_windows_changed_at",
                table: "maintenance_windows",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_maintenance_windows_interrupts_serial",
                table: "maintenance_windows",
                columns: new[] { "interrupts", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_maintenance_windows_repeats_serial",
                table: "maintenance_windows",
                columns: new[] { "repeats", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_maintenance_windows_serial",
                table: "maintenance_windows",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_maintenance_windows_service",
                table: "maintenance_windows",
                column: "service");

            migrationBuilder.CreateIndex(
                name: "IX_maintenance_windows_service_serial",
                table: "maintenance_windows",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_maintenance_windows_starts_at",
                table: "maintenance_windows",
                column: "starts_at");

            migrationBuilder.CreateIndex(
                name: "IX_maintenance_windows_starts_at_serial",
                table: "maintenance_windows",
                columns: new[] { "starts_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_maintenance_windows_state_serial",
                table: "maintenance_windows",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_maintenance_windows_state_starts_at",
                table: "maintenance_windows",
                columns: new[] { "state", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "IX_maintenance_windows_team",
                table: "maintenance_windows",
                column: "team");

            migrationBuilder.CreateIndex(
                name: "IX_maintenance_windows_team_serial",
                table: "maintenance_windows",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_maintenance_windows_title_serial",
                table: "maintenance_windows",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_accepted_at_serial",
                table: "major_incidents",
                columns: new[] { "accepted_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_approved_by_serial",
                table: "major_incidents",
                columns: new[] { "approved_by", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_changed_at",
                table: "major_incidents",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_commander",
                table: "major_incidents",
                column: "commander");

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_commander_serial",
                table: "major_incidents",
                columns: new[] { "commander", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_communicator_serial",
                table: "major_incidents",
                columns: new[] { "communicator", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_ended_at_serial",
                table: "major_incidents",
                columns: new[] { "ended_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_incident",
                table: "major_incidents",
                column: "incident");

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_incident_serial",
                table: "major_incidents",
                columns: new[] { "incident", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_next_update_at",
                table: "major_incidents",
                column: "next_update_at");

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_next_update_at_serial",
                table: "major_incidents",
                columns: new[] { "next_update_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_organisation_serial",
                table: "major_incidents",
                columns: new[] { "organisation", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_proposed_at",
                table: "major_incidents",
                column: "proposed_at");

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_proposed_at_serial",
                table: "major_incidents",
                columns: new[] { "proposed_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_scribe_serial",
                table: "major_incidents",
                columns: new[] { "scribe", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_serial",
                table: "major_incidents",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_state",
                table: "major_incidents",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_state_serial",
                table: "major_incidents",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_technical_lead_serial",
                table: "major_incidents",
                columns: new[] { "technical_lead", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_major_incidents_title_serial",
                table: "major_incidents",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_measure_cells_grain_organisation_day",
                table: "measure_cells",
                columns: new[] { "grain", "organisation", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_measure_cells_grain_organisation_open",
                table: "measure_cells",
                columns: new[] { "grain", "organisation", "open" });

            migrationBuilder.CreateIndex(
                name: "IX_memberships_person",
                table: "memberships",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_notice_wishes_reason",
                table: "notice_wishes",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "IX_notices_changed_at",
                table: "notices",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_notices_person_at_id",
                table: "notices",
                columns: new[] { "person", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_notices_person_read_at_at_id",
                table: "notices",
                columns: new[] { "person", "read_at", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_notices_person_record_since",
                table: "notices",
                columns: new[] { "person", "record", "since" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_objectives_agreements_serial",
                table: "objectives",
                columns: new[] { "agreements", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_objectives_changed_at",
                table: "objectives",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_objectives_from_serial",
                table: "objectives",
                columns: new[] { "from", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_objectives_organisation",
                table: "objectives",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "IX_objectives_organisation_serial",
                table: "objectives",
                columns: new[] { "organisation", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_objectives_owner",
                table: "objectives",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "IX_objectives_owner_serial",
                table: "objectives",
                columns: new[] { "owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_objectives_parent",
                table: "objectives",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "IX_objectives_parent_serial",
                table: "objectives",
                columns: new[] { "parent", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_objectives_progress_serial",
                table: "objectives",
                columns: new[] { "progress", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_objectives_serial",
                table: "objectives",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_objectives_state_serial",
                table: "objectives",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_objectives_state_until",
                table: "objectives",
                columns: new[] { "state", "until" });

            migrationBuilder.CreateIndex(
                name: "IX_objectives_title_serial",
                table: "objectives",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_objectives_until",
                table: "objectives",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "IX_objectives_until_serial",
                table: "objectives",
                columns: new[] { "until", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_one_time_links_hash",
                table: "one_time_links",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_one_time_links_person",
                table: "one_time_links",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_open_clocks_next_at",
                table: "open_clocks",
                column: "next_at");

            migrationBuilder.CreateIndex(
                name: "IX_open_clocks_policy",
                table: "open_clocks",
                column: "policy");

            migrationBuilder.CreateIndex(
                name: "IX_open_clocks_record_policy_run",
                table: "open_clocks",
                columns: new[] { "record", "policy", "run" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_calendar",
                table: "organisations",
                column: "calendar");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_changed_at",
                table: "organisations",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_mail_domain",
                table: "organisations",
                column: "mail_domain",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_mail_domain_serial",
                table: "organisations",
                columns: new[] { "mail_domain", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_manager",
                table: "organisations",
                column: "manager");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_manager_serial",
                table: "organisations",
                columns: new[] { "manager", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_name",
                table: "organisations",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_name_serial",
                table: "organisations",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_parent",
                table: "organisations",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_parent_serial",
                table: "organisations",
                columns: new[] { "parent", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_serial",
                table: "organisations",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_shares_records",
                table: "organisations",
                column: "shares_records");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_shares_records_serial",
                table: "organisations",
                columns: new[] { "shares_records", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_state",
                table: "organisations",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_state_serial",
                table: "organisations",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_outages_cause_serial",
                table: "outages",
                columns: new[] { "cause", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_outages_changed_at",
                table: "outages",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_outages_ended_at_serial",
                table: "outages",
                columns: new[] { "ended_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_outages_origin",
                table: "outages",
                column: "origin");

            migrationBuilder.CreateIndex(
                name: "IX_outages_origin_serial",
                table: "outages",
                columns: new[] { "origin", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_outages_planned_serial",
                table: "outages",
                columns: new[] { "planned", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_outages_serial",
                table: "outages",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outages_service_serial",
                table: "outages",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_outages_service_started_at",
                table: "outages",
                columns: new[] { "service", "started_at" });

            migrationBuilder.CreateIndex(
                name: "IX_outages_started_at_serial",
                table: "outages",
                columns: new[] { "started_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_outages_state_serial",
                table: "outages",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_page_notices_key",
                table: "page_notices",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_page_notices_page",
                table: "page_notices",
                column: "page");

            migrationBuilder.CreateIndex(
                name: "IX_page_notices_person_due",
                table: "page_notices",
                columns: new[] { "person", "due" });

            migrationBuilder.CreateIndex(
                name: "IX_page_notices_token_hash",
                table: "page_notices",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pages_acknowledged_by",
                table: "pages",
                column: "acknowledged_by");

            migrationBuilder.CreateIndex(
                name: "IX_pages_acknowledged_by_serial",
                table: "pages",
                columns: new[] { "acknowledged_by", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_pages_changed_at",
                table: "pages",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_pages_open_key",
                table: "pages",
                column: "open_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pages_out_of_hours",
                table: "pages",
                column: "out_of_hours");

            migrationBuilder.CreateIndex(
                name: "IX_pages_out_of_hours_serial",
                table: "pages",
                columns: new[] { "out_of_hours", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_pages_person",
                table: "pages",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_pages_person_serial",
                table: "pages",
                columns: new[] { "person", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_pages_policy",
                table: "pages",
                column: "policy");

            migrationBuilder.CreateIndex(
                name: "IX_pages_policy_serial",
                table: "pages",
                columns: new[] { "policy", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_pages_serial",
                table: "pages",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pages_service",
                table: "pages",
                column: "service");

            migrationBuilder.CreateIndex(
                name: "IX_pages_service_serial",
                table: "pages",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_pages_state_serial",
                table: "pages",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_pages_state_triggered_at",
                table: "pages",
                columns: new[] { "state", "triggered_at" });

            migrationBuilder.CreateIndex(
                name: "IX_pages_subject",
                table: "pages",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "IX_pages_team_serial",
                table: "pages",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_pages_team_triggered_at",
                table: "pages",
                columns: new[] { "team", "triggered_at" });

            migrationBuilder.CreateIndex(
                name: "IX_pages_title_serial",
                table: "pages",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_pages_triggered_at",
                table: "pages",
                column: "triggered_at");

            migrationBuilder.CreateIndex(
                name: "IX_pages_triggered_at_serial",
                table: "pages",
                columns: new[] { "triggered_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_pages_urgency",
                table: "pages",
                column: "urgency");

            migrationBuilder.CreateIndex(
                name: "IX_pages_urgency_serial",
                table: "pages",
                columns: new[] { "urgency", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_passkeys_person",
                table: "passkeys",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_past_promises_kind_day_organisation_team_service_kept",
                table: "past_promises",
                columns: new[] { "kind", "day", "organisation", "team", "service", "kept" });

            migrationBuilder.CreateIndex(
                name: "IX_past_promises_record_policy_run",
                table: "past_promises",
                columns: new[] { "record", "policy", "run" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_changed_at",
                table: "people",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_people_email",
                table: "people",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_email_serial",
                table: "people",
                columns: new[] { "email", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_people_name",
                table: "people",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_people_name_serial",
                table: "people",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_people_organisation",
                table: "people",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "IX_people_organisation_serial",
                table: "people",
                columns: new[] { "organisation", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_people_serial",
                table: "people",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_state",
                table: "people",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_people_state_serial",
                table: "people",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_people_user_name",
                table: "people",
                column: "user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_user_name_serial",
                table: "people",
                columns: new[] { "user_name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_person_skills_skill",
                table: "person_skills",
                column: "skill");

            migrationBuilder.CreateIndex(
                name: "IX_problems_assignee",
                table: "problems",
                column: "assignee");

            migrationBuilder.CreateIndex(
                name: "IX_problems_assignee_serial",
                table: "problems",
                columns: new[] { "assignee", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_changed_at",
                table: "problems",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_problems_closed_at_serial",
                table: "problems",
                columns: new[] { "closed_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_impact_serial",
                table: "problems",
                columns: new[] { "impact", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_item_serial",
                table: "problems",
                columns: new[] { "item", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_known_error_since_serial",
                table: "problems",
                columns: new[] { "known_error_since", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_objective",
                table: "problems",
                column: "objective");

            migrationBuilder.CreateIndex(
                name: "IX_problems_objective_serial",
                table: "problems",
                columns: new[] { "objective", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_open_priority_opened_at",
                table: "problems",
                columns: new[] { "open", "priority", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_open_serial",
                table: "problems",
                columns: new[] { "open", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_opened_at",
                table: "problems",
                column: "opened_at");

            migrationBuilder.CreateIndex(
                name: "IX_problems_opened_at_serial",
                table: "problems",
                columns: new[] { "opened_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_priority_serial",
                table: "problems",
                columns: new[] { "priority", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_reopen_count_serial",
                table: "problems",
                columns: new[] { "reopen_count", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_resolved_at_serial",
                table: "problems",
                columns: new[] { "resolved_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_review_due_serial",
                table: "problems",
                columns: new[] { "review_due", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_review_owner_serial",
                table: "problems",
                columns: new[] { "review_owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_reviewed_at_serial",
                table: "problems",
                columns: new[] { "reviewed_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_serial",
                table: "problems",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_problems_service",
                table: "problems",
                column: "service");

            migrationBuilder.CreateIndex(
                name: "IX_problems_service_serial",
                table: "problems",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_state_priority_opened_at",
                table: "problems",
                columns: new[] { "state", "priority", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_state_serial",
                table: "problems",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_team",
                table: "problems",
                column: "team");

            migrationBuilder.CreateIndex(
                name: "IX_problems_team_serial",
                table: "problems",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_title_serial",
                table: "problems",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_problems_urgency_serial",
                table: "problems",
                columns: new[] { "urgency", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_products_changed_at",
                table: "products",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_products_formula_serial",
                table: "products",
                columns: new[] { "formula", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_products_name",
                table: "products",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_products_name_serial",
                table: "products",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_products_owner",
                table: "products",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "IX_products_owner_serial",
                table: "products",
                columns: new[] { "owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_products_serial",
                table: "products",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_products_state",
                table: "products",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_products_state_serial",
                table: "products",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_products_team",
                table: "products",
                column: "team");

            migrationBuilder.CreateIndex(
                name: "IX_products_team_serial",
                table: "products",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_reconciliation_rules_attribute",
                table: "reconciliation_rules",
                column: "attribute");

            migrationBuilder.CreateIndex(
                name: "IX_reconciliation_rules_attribute_serial",
                table: "reconciliation_rules",
                columns: new[] { "attribute", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_reconciliation_rules_changed_at",
                table: "reconciliation_rules",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_reconciliation_rules_class",
                table: "reconciliation_rules",
                column: "class");

            migrationBuilder.CreateIndex(
                name: "IX_reconciliation_rules_class_serial",
                table: "reconciliation_rules",
                columns: new[] { "class", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_reconciliation_rules_serial",
                table: "reconciliation_rules",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reconciliation_rules_sources",
                table: "reconciliation_rules",
                column: "sources");

            migrationBuilder.CreateIndex(
                name: "IX_reconciliation_rules_sources_serial",
                table: "reconciliation_rules",
                columns: new[] { "sources", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_reconciliation_rules_state_class_attribute",
                table: "reconciliation_rules",
                columns: new[] { "state", "class", "attribute" });

            migrationBuilder.CreateIndex(
                name: "IX_reconciliation_rules_state_serial",
                table: "reconciliation_rules",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_relation_types_changed_at",
                table: "relation_types",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_relation_types_effect_serial",
                table: "relation_types",
                columns: new[] { "effect", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_relation_types_hits_serial",
                table: "relation_types",
                columns: new[] { "hits", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_relation_types_inverse_serial",
                table: "relation_types",
                columns: new[] { "inverse", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_relation_types_name",
                table: "relation_types",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_relation_types_name_serial",
                table: "relation_types",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_relation_types_serial",
                table: "relation_types",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_relation_types_state_serial",
                table: "relation_types",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_relations_changed_at",
                table: "relations",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_relations_from_serial",
                table: "relations",
                columns: new[] { "from", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_relations_from_to_relation",
                table: "relations",
                columns: new[] { "from", "to", "relation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_relations_relation_serial",
                table: "relations",
                columns: new[] { "relation", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_relations_serial",
                table: "relations",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_relations_source_serial",
                table: "relations",
                columns: new[] { "source", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_relations_state_serial",
                table: "relations",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_relations_to_serial",
                table: "relations",
                columns: new[] { "to", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_released_change_release",
                table: "released_change",
                column: "release");

            migrationBuilder.CreateIndex(
                name: "IX_releases_changed_at",
                table: "releases",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_releases_closed_at_serial",
                table: "releases",
                columns: new[] { "closed_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_releases_deployed_at_serial",
                table: "releases",
                columns: new[] { "deployed_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_releases_early_life_since_serial",
                table: "releases",
                columns: new[] { "early_life_since", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_releases_open_planned_at",
                table: "releases",
                columns: new[] { "open", "planned_at" });

            migrationBuilder.CreateIndex(
                name: "IX_releases_open_serial",
                table: "releases",
                columns: new[] { "open", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_releases_owner",
                table: "releases",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "IX_releases_owner_serial",
                table: "releases",
                columns: new[] { "owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_releases_planned_at_serial",
                table: "releases",
                columns: new[] { "planned_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_releases_product_serial",
                table: "releases",
                columns: new[] { "product", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_releases_serial",
                table: "releases",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_releases_service",
                table: "releases",
                column: "service");

            migrationBuilder.CreateIndex(
                name: "IX_releases_service_serial",
                table: "releases",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_releases_state_planned_at",
                table: "releases",
                columns: new[] { "state", "planned_at" });

            migrationBuilder.CreateIndex(
                name: "IX_releases_state_serial",
                table: "releases",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_releases_team",
                table: "releases",
                column: "team");

            migrationBuilder.CreateIndex(
                name: "IX_releases_team_serial",
                table: "releases",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_releases_title_serial",
                table: "releases",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_releases_type_serial",
                table: "releases",
                columns: new[] { "type", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_releases_version_name_serial",
                table: "releases",
                columns: new[] { "version_name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_accepted_until_serial",
                table: "risks",
                columns: new[] { "accepted_until", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_category_serial",
                table: "risks",
                columns: new[] { "category", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_changed_at",
                table: "risks",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_risks_exposure_serial",
                table: "risks",
                columns: new[] { "exposure", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_impact_serial",
                table: "risks",
                columns: new[] { "impact", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_likelihood_serial",
                table: "risks",
                columns: new[] { "likelihood", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_next_review_serial",
                table: "risks",
                columns: new[] { "next_review", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_objective_serial",
                table: "risks",
                columns: new[] { "objective", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_owner_serial",
                table: "risks",
                columns: new[] { "owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_response_serial",
                table: "risks",
                columns: new[] { "response", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_review_overdue_serial",
                table: "risks",
                columns: new[] { "review_overdue", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_score_serial",
                table: "risks",
                columns: new[] { "score", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_serial",
                table: "risks",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_risks_service_serial",
                table: "risks",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_service_state",
                table: "risks",
                columns: new[] { "service", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_state_accepted_until",
                table: "risks",
                columns: new[] { "state", "accepted_until" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_state_next_review",
                table: "risks",
                columns: new[] { "state", "next_review" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_state_serial",
                table: "risks",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_risks_title_serial",
                table: "risks",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_forecasts_made_on",
                table: "roadmap_forecasts",
                column: "made_on");

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_audience_serial",
                table: "roadmap_items",
                columns: new[] { "audience", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_changed_at",
                table: "roadmap_items",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_circle",
                table: "roadmap_items",
                column: "circle");

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_finished_at_serial",
                table: "roadmap_items",
                columns: new[] { "finished_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_horizon_serial",
                table: "roadmap_items",
                columns: new[] { "horizon", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_needed_by_serial",
                table: "roadmap_items",
                columns: new[] { "needed_by", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_objective_serial",
                table: "roadmap_items",
                columns: new[] { "objective", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_owner_serial",
                table: "roadmap_items",
                columns: new[] { "owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_p50_serial",
                table: "roadmap_items",
                columns: new[] { "p50", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_p85_serial",
                table: "roadmap_items",
                columns: new[] { "p85", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_p95_serial",
                table: "roadmap_items",
                columns: new[] { "p95", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_product_serial",
                table: "roadmap_items",
                columns: new[] { "product", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_product_state",
                table: "roadmap_items",
                columns: new[] { "product", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_serial",
                table: "roadmap_items",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_state_serial",
                table: "roadmap_items",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_team_serial",
                table: "roadmap_items",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_title_serial",
                table: "roadmap_items",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_role_assignments_person",
                table: "role_assignments",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_role_assignments_role",
                table: "role_assignments",
                column: "role");

            migrationBuilder.CreateIndex(
                name: "IX_roles_changed_at",
                table: "roles",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_roles_name",
                table: "roles",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_roles_name_serial",
                table: "roles",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_roles_serial",
                table: "roles",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_roles_standard",
                table: "roles",
                column: "standard",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_roles_state",
                table: "roles",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_roles_state_serial",
                table: "roles",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_runbook_sources_article",
                table: "runbook_sources",
                column: "article");

            migrationBuilder.CreateIndex(
                name: "IX_schedules_changed_at",
                table: "schedules",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_schedules_name",
                table: "schedules",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_schedules_name_serial",
                table: "schedules",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_schedules_serial",
                table: "schedules",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_schedules_state_name",
                table: "schedules",
                columns: new[] { "state", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_schedules_state_serial",
                table: "schedules",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_schedules_team",
                table: "schedules",
                column: "team");

            migrationBuilder.CreateIndex(
                name: "IX_schedules_team_serial",
                table: "schedules",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_seen_signatures_at",
                table: "seen_signatures",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_service_level_policies_bound_supplier",
                table: "service_level_policies",
                column: "bound_supplier");

            migrationBuilder.CreateIndex(
                name: "IX_service_level_policies_bound_supplier_serial",
                table: "service_level_policies",
                columns: new[] { "bound_supplier", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_level_policies_changed_at",
                table: "service_level_policies",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_service_level_policies_measure",
                table: "service_level_policies",
                column: "measure");

            migrationBuilder.CreateIndex(
                name: "IX_service_level_policies_measure_serial",
                table: "service_level_policies",
                columns: new[] { "measure", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_level_policies_name",
                table: "service_level_policies",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_service_level_policies_name_serial",
                table: "service_level_policies",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_level_policies_of",
                table: "service_level_policies",
                column: "of");

            migrationBuilder.CreateIndex(
                name: "IX_service_level_policies_of_serial",
                table: "service_level_policies",
                columns: new[] { "of", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_level_policies_serial",
                table: "service_level_policies",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_level_policies_state_name",
                table: "service_level_policies",
                columns: new[] { "state", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_service_level_policies_state_serial",
                table: "service_level_policies",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_level_policies_type",
                table: "service_level_policies",
                column: "type");

            migrationBuilder.CreateIndex(
                name: "IX_service_level_policies_type_serial",
                table: "service_level_policies",
                columns: new[] { "type", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_level_policies_until",
                table: "service_level_policies",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "IX_service_objectives_budget_remaining_serial",
                table: "service_objectives",
                columns: new[] { "budget_remaining", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_objectives_burn_rate_serial",
                table: "service_objectives",
                columns: new[] { "burn_rate", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_objectives_burning_serial",
                table: "service_objectives",
                columns: new[] { "burning", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_objectives_changed_at",
                table: "service_objectives",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_service_objectives_indicator_serial",
                table: "service_objectives",
                columns: new[] { "indicator", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_objectives_owner_serial",
                table: "service_objectives",
                columns: new[] { "owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_objectives_serial",
                table: "service_objectives",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_objectives_service",
                table: "service_objectives",
                column: "service");

            migrationBuilder.CreateIndex(
                name: "IX_service_objectives_service_serial",
                table: "service_objectives",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_objectives_spent_serial",
                table: "service_objectives",
                columns: new[] { "spent", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_objectives_state_serial",
                table: "service_objectives",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_objectives_target_serial",
                table: "service_objectives",
                columns: new[] { "target", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_objectives_title_serial",
                table: "service_objectives",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_service_objectives_window_serial",
                table: "service_objectives",
                columns: new[] { "window", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_services_calendar",
                table: "services",
                column: "calendar");

            migrationBuilder.CreateIndex(
                name: "IX_services_changed_at",
                table: "services",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_services_criticality_serial",
                table: "services",
                columns: new[] { "criticality", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_services_name",
                table: "services",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_services_name_serial",
                table: "services",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_services_organisation",
                table: "services",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "IX_services_organisation_serial",
                table: "services",
                columns: new[] { "organisation", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_services_owner",
                table: "services",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "IX_services_owner_serial",
                table: "services",
                columns: new[] { "owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_services_serial",
                table: "services",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_services_state",
                table: "services",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_services_state_serial",
                table: "services",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_services_team",
                table: "services",
                column: "team");

            migrationBuilder.CreateIndex(
                name: "IX_services_team_serial",
                table: "services",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_ends_at",
                table: "sessions",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "IX_sessions_hash",
                table: "sessions",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sessions_person",
                table: "sessions",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_silences_changed_at",
                table: "silences",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_silences_comment_serial",
                table: "silences",
                columns: new[] { "comment", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_silences_created_by_serial",
                table: "silences",
                columns: new[] { "created_by", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_silences_ends_at_serial",
                table: "silences",
                columns: new[] { "ends_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_silences_serial",
                table: "silences",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_silences_starts_at_serial",
                table: "silences",
                columns: new[] { "starts_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_silences_state_ends_at",
                table: "silences",
                columns: new[] { "state", "ends_at" });

            migrationBuilder.CreateIndex(
                name: "IX_silences_state_serial",
                table: "silences",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_skills_changed_at",
                table: "skills",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_skills_name",
                table: "skills",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_skills_name_serial",
                table: "skills",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_skills_serial",
                table: "skills",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_skills_state",
                table: "skills",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_skills_state_serial",
                table: "skills",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_stale_rules_changed_at",
                table: "stale_rules",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_stale_rules_class",
                table: "stale_rules",
                column: "class");

            migrationBuilder.CreateIndex(
                name: "IX_stale_rules_class_serial",
                table: "stale_rules",
                columns: new[] { "class", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_stale_rules_days",
                table: "stale_rules",
                column: "days");

            migrationBuilder.CreateIndex(
                name: "IX_stale_rules_days_serial",
                table: "stale_rules",
                columns: new[] { "days", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_stale_rules_serial",
                table: "stale_rules",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_stale_rules_source",
                table: "stale_rules",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "IX_stale_rules_source_serial",
                table: "stale_rules",
                columns: new[] { "source", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_stale_rules_state_class_source",
                table: "stale_rules",
                columns: new[] { "state", "class", "source" });

            migrationBuilder.CreateIndex(
                name: "IX_stale_rules_state_serial",
                table: "stale_rules",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_standard_changes_changed_at",
                table: "standard_changes",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_standard_changes_interrupts_serial",
                table: "standard_changes",
                columns: new[] { "interrupts", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_standard_changes_proposed_by_serial",
                table: "standard_changes",
                columns: new[] { "proposed_by", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_standard_changes_serial",
                table: "standard_changes",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_standard_changes_service",
                table: "standard_changes",
                column: "service");

            migrationBuilder.CreateIndex(
                name: "IX_standard_changes_service_serial",
                table: "standard_changes",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_standard_changes_state_serial",
                table: "standard_changes",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_standard_changes_state_title",
                table: "standard_changes",
                columns: new[] { "state", "title" });

            migrationBuilder.CreateIndex(
                name: "IX_standard_changes_team",
                table: "standard_changes",
                column: "team");

            migrationBuilder.CreateIndex(
                name: "IX_standard_changes_team_serial",
                table: "standard_changes",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_standard_changes_title_serial",
                table: "standard_changes",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_status_components_changed_at",
                table: "status_components",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_status_components_name_serial",
                table: "status_components",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_status_components_place_serial",
                table: "status_components",
                columns: new[] { "place", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_status_components_serial",
                table: "status_components",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_status_components_service",
                table: "status_components",
                column: "service",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_status_components_service_serial",
                table: "status_components",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_status_components_state_serial",
                table: "status_components",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_status_notices_changed_at",
                table: "status_notices",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_status_notices_impact_serial",
                table: "status_notices",
                columns: new[] { "impact", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_status_notices_incident",
                table: "status_notices",
                column: "incident",
                filter: "incident is not null");

            migrationBuilder.CreateIndex(
                name: "IX_status_notices_incident_serial",
                table: "status_notices",
                columns: new[] { "incident", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_status_notices_serial",
                table: "status_notices",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_status_notices_started_at",
                table: "status_notices",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "IX_status_notices_started_at_serial",
                table: "status_notices",
                columns: new[] { "started_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_status_notices_state",
                table: "status_notices",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_status_notices_state_serial",
                table: "status_notices",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_status_notices_title_serial",
                table: "status_notices",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_status_subscribers_address",
                table: "status_subscribers",
                column: "address",
                unique: true,
                filter: "address <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_status_subscribers_asked_at_serial",
                table: "status_subscribers",
                columns: new[] { "asked_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_status_subscribers_changed_at",
                table: "status_subscribers",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_status_subscribers_channel_serial",
                table: "status_subscribers",
                columns: new[] { "channel", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_status_subscribers_name_serial",
                table: "status_subscribers",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_status_subscribers_serial",
                table: "status_subscribers",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_status_subscribers_state_serial",
                table: "status_subscribers",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_substitutions_changed_at",
                table: "substitutions",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_substitutions_from_serial",
                table: "substitutions",
                columns: new[] { "from", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_substitutions_person_serial",
                table: "substitutions",
                columns: new[] { "person", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_substitutions_person_until",
                table: "substitutions",
                columns: new[] { "person", "until" });

            migrationBuilder.CreateIndex(
                name: "IX_substitutions_serial",
                table: "substitutions",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_substitutions_state_serial",
                table: "substitutions",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_substitutions_substitute_serial",
                table: "substitutions",
                columns: new[] { "substitute", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_substitutions_substitute_until",
                table: "substitutions",
                columns: new[] { "substitute", "until" });

            migrationBuilder.CreateIndex(
                name: "IX_substitutions_title_serial",
                table: "substitutions",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_substitutions_until_serial",
                table: "substitutions",
                columns: new[] { "until", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_suppliers_category",
                table: "suppliers",
                column: "category");

            migrationBuilder.CreateIndex(
                name: "IX_suppliers_category_serial",
                table: "suppliers",
                columns: new[] { "category", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_suppliers_changed_at",
                table: "suppliers",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_suppliers_name",
                table: "suppliers",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_suppliers_name_serial",
                table: "suppliers",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_suppliers_owner",
                table: "suppliers",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "IX_suppliers_owner_serial",
                table: "suppliers",
                columns: new[] { "owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_suppliers_serial",
                table: "suppliers",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_suppliers_state",
                table: "suppliers",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_suppliers_state_serial",
                table: "suppliers",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_answered_at_score",
                table: "surveys",
                columns: new[] { "answered_at", "score" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_answered_at_serial",
                table: "surveys",
                columns: new[] { "answered_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_asked_at",
                table: "surveys",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "IX_surveys_asked_at_serial",
                table: "surveys",
                columns: new[] { "asked_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_changed_at",
                table: "surveys",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_surveys_incident",
                table: "surveys",
                column: "incident",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_surveys_incident_serial",
                table: "surveys",
                columns: new[] { "incident", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_organisation_answered_at",
                table: "surveys",
                columns: new[] { "organisation", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_organisation_serial",
                table: "surveys",
                columns: new[] { "organisation", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_person_asked_at",
                table: "surveys",
                columns: new[] { "person", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_person_serial",
                table: "surveys",
                columns: new[] { "person", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_score_answered_at",
                table: "surveys",
                columns: new[] { "score", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_score_serial",
                table: "surveys",
                columns: new[] { "score", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_serial",
                table: "surveys",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_surveys_service_answered_at",
                table: "surveys",
                columns: new[] { "service", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_service_serial",
                table: "surveys",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_state_expires_at",
                table: "surveys",
                columns: new[] { "state", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_state_serial",
                table: "surveys",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_team_answered_at",
                table: "surveys",
                columns: new[] { "team", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_team_serial",
                table: "surveys",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_surveys_token_hash",
                table: "surveys",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_swap_requests_asked_by",
                table: "swap_requests",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "IX_swap_requests_asked_by_serial",
                table: "swap_requests",
                columns: new[] { "asked_by", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_swap_requests_changed_at",
                table: "swap_requests",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_swap_requests_from",
                table: "swap_requests",
                column: "from");

            migrationBuilder.CreateIndex(
                name: "IX_swap_requests_from_serial",
                table: "swap_requests",
                columns: new[] { "from", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_swap_requests_other",
                table: "swap_requests",
                column: "other");

            migrationBuilder.CreateIndex(
                name: "IX_swap_requests_other_serial",
                table: "swap_requests",
                columns: new[] { "other", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_swap_requests_schedule_serial",
                table: "swap_requests",
                columns: new[] { "schedule", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_swap_requests_schedule_state_from",
                table: "swap_requests",
                columns: new[] { "schedule", "state", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_swap_requests_serial",
                table: "swap_requests",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_swap_requests_state",
                table: "swap_requests",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_swap_requests_state_serial",
                table: "swap_requests",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_teams_calendar",
                table: "teams",
                column: "calendar");

            migrationBuilder.CreateIndex(
                name: "IX_teams_changed_at",
                table: "teams",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_teams_lead",
                table: "teams",
                column: "lead");

            migrationBuilder.CreateIndex(
                name: "IX_teams_lead_serial",
                table: "teams",
                columns: new[] { "lead", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_teams_name",
                table: "teams",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_teams_name_serial",
                table: "teams",
                columns: new[] { "name", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_teams_serial",
                table: "teams",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_teams_state",
                table: "teams",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_teams_state_serial",
                table: "teams",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_told_work_phase",
                table: "told_work",
                column: "phase");

            migrationBuilder.CreateIndex(
                name: "IX_touched_item_change",
                table: "touched_item",
                column: "change");

            migrationBuilder.CreateIndex(
                name: "IX_treaties_changed_at",
                table: "treaties",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_treaties_in_force_since",
                table: "treaties",
                column: "in_force_since");

            migrationBuilder.CreateIndex(
                name: "IX_treaties_in_force_since_serial",
                table: "treaties",
                columns: new[] { "in_force_since", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_treaties_operations_owner",
                table: "treaties",
                column: "operations_owner");

            migrationBuilder.CreateIndex(
                name: "IX_treaties_operations_owner_serial",
                table: "treaties",
                columns: new[] { "operations_owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_treaties_product",
                table: "treaties",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "IX_treaties_product_owner",
                table: "treaties",
                column: "product_owner");

            migrationBuilder.CreateIndex(
                name: "IX_treaties_product_owner_serial",
                table: "treaties",
                columns: new[] { "product_owner", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_treaties_product_serial",
                table: "treaties",
                columns: new[] { "product", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_treaties_serial",
                table: "treaties",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_treaties_stage",
                table: "treaties",
                column: "stage");

            migrationBuilder.CreateIndex(
                name: "IX_treaties_stage_serial",
                table: "treaties",
                columns: new[] { "stage", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_treaties_stage_since",
                table: "treaties",
                column: "stage_since");

            migrationBuilder.CreateIndex(
                name: "IX_treaties_stage_since_serial",
                table: "treaties",
                columns: new[] { "stage_since", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_treaties_state_serial",
                table: "treaties",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_treaties_state_stage",
                table: "treaties",
                columns: new[] { "state", "stage" });

            migrationBuilder.CreateIndex(
                name: "IX_treaties_title_serial",
                table: "treaties",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_assignee_serial",
                table: "unauthorised_changes",
                columns: new[] { "assignee", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_change_serial",
                table: "unauthorised_changes",
                columns: new[] { "change", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_changed_at",
                table: "unauthorised_changes",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_deployment",
                table: "unauthorised_changes",
                column: "deployment");

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_deployment_serial",
                table: "unauthorised_changes",
                columns: new[] { "deployment", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_environment_serial",
                table: "unauthorised_changes",
                columns: new[] { "environment", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_found_at_serial",
                table: "unauthorised_changes",
                columns: new[] { "found_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_happened_at_serial",
                table: "unauthorised_changes",
                columns: new[] { "happened_at", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_item",
                table: "unauthorised_changes",
                column: "item");

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_item_serial",
                table: "unauthorised_changes",
                columns: new[] { "item", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_origin_serial",
                table: "unauthorised_changes",
                columns: new[] { "origin", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_serial",
                table: "unauthorised_changes",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_service_serial",
                table: "unauthorised_changes",
                columns: new[] { "service", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_source_serial",
                table: "unauthorised_changes",
                columns: new[] { "source", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_state_happened_at",
                table: "unauthorised_changes",
                columns: new[] { "state", "happened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_state_serial",
                table: "unauthorised_changes",
                columns: new[] { "state", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_team_serial",
                table: "unauthorised_changes",
                columns: new[] { "team", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_unauthorised_changes_title_serial",
                table: "unauthorised_changes",
                columns: new[] { "title", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_view_choices_view",
                table: "view_choices",
                column: "view");

            migrationBuilder.CreateIndex(
                name: "IX_views_of_owner",
                table: "views",
                columns: new[] { "of", "owner" });

            migrationBuilder.CreateIndex(
                name: "IX_views_of_shared_with",
                table: "views",
                columns: new[] { "of", "shared_with" });

            migrationBuilder.CreateIndex(
                name: "IX_watchers_person",
                table: "watchers",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_what_ifs_asked_at",
                table: "what_ifs",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "IX_what_ifs_asked_by_ended_at",
                table: "what_ifs",
                columns: new[] { "asked_by", "ended_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absences");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "alerts");

            migrationBuilder.DropTable(
                name: "answered_addresses");

            migrationBuilder.DropTable(
                name: "answered_requests");

            migrationBuilder.DropTable(
                name: "api_tokens");

            migrationBuilder.DropTable(
                name: "approval_links");

            migrationBuilder.DropTable(
                name: "approval_policies");

            migrationBuilder.DropTable(
                name: "approval_rounds");

            migrationBuilder.DropTable(
                name: "approvals");

            migrationBuilder.DropTable(
                name: "arrivals");

            migrationBuilder.DropTable(
                name: "article_editions");

            migrationBuilder.DropTable(
                name: "article_ratings");

            migrationBuilder.DropTable(
                name: "articles");

            migrationBuilder.DropTable(
                name: "assignment_rules");

            migrationBuilder.DropTable(
                name: "attachments");

            migrationBuilder.DropTable(
                name: "attempts");

            migrationBuilder.DropTable(
                name: "backlog_items");

            migrationBuilder.DropTable(
                name: "cab_agenda_items");

            migrationBuilder.DropTable(
                name: "cab_meetings");

            migrationBuilder.DropTable(
                name: "cab_votes");

            migrationBuilder.DropTable(
                name: "calendar_addresses");

            migrationBuilder.DropTable(
                name: "calendars");

            migrationBuilder.DropTable(
                name: "canned_replies");

            migrationBuilder.DropTable(
                name: "capacity_plans");

            migrationBuilder.DropTable(
                name: "capacity_readings");

            migrationBuilder.DropTable(
                name: "capacity_resources");

            migrationBuilder.DropTable(
                name: "categories");

            migrationBuilder.DropTable(
                name: "change_freezes");

            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "clock_recomputations");

            migrationBuilder.DropTable(
                name: "comments");

            migrationBuilder.DropTable(
                name: "configuration_classes");

            migrationBuilder.DropTable(
                name: "configuration_items");

            migrationBuilder.DropTable(
                name: "contact_plans");

            migrationBuilder.DropTable(
                name: "contracts");

            migrationBuilder.DropTable(
                name: "custom_fields");

            migrationBuilder.DropTable(
                name: "customer_weights");

            migrationBuilder.DropTable(
                name: "data_keys");

            migrationBuilder.DropTable(
                name: "deployments");

            migrationBuilder.DropTable(
                name: "discrepancies");

            migrationBuilder.DropTable(
                name: "escalation_policies");

            migrationBuilder.DropTable(
                name: "event_counts");

            migrationBuilder.DropTable(
                name: "event_rules");

            migrationBuilder.DropTable(
                name: "external_keys");

            migrationBuilder.DropTable(
                name: "facts");

            migrationBuilder.DropTable(
                name: "heartbeats");

            migrationBuilder.DropTable(
                name: "held_facts");

            migrationBuilder.DropTable(
                name: "idea_votes");

            migrationBuilder.DropTable(
                name: "ideas");

            migrationBuilder.DropTable(
                name: "identity_links");

            migrationBuilder.DropTable(
                name: "identity_providers");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "incident_settings");

            migrationBuilder.DropTable(
                name: "incident_templates");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "integrations");

            migrationBuilder.DropTable(
                name: "interrupted_hours");

            migrationBuilder.DropTable(
                name: "item_addresses");

            migrationBuilder.DropTable(
                name: "item_sightings");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "journal_proofs");

            migrationBuilder.DropTable(
                name: "last_uses");

            migrationBuilder.DropTable(
                name: "launches");

            migrationBuilder.DropTable(
                name: "leases");

            migrationBuilder.DropTable(
                name: "letter_keys");

            migrationBuilder.DropTable(
                name: "links");

            migrationBuilder.DropTable(
                name: "listener_cursors");

            migrationBuilder.DropTable(
                name: "mails");

            migrationBuilder.DropTable(
                name: "maintenance_windows");

            migrationBuilder.DropTable(
                name: "major_incidents");

            migrationBuilder.DropTable(
                name: "measure_cells");

            migrationBuilder.DropTable(
                name: "measured_incidents");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "notice_wishes");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "objectives");

            migrationBuilder.DropTable(
                name: "one_time_links");

            migrationBuilder.DropTable(
                name: "open_clocks");

            migrationBuilder.DropTable(
                name: "organisations");

            migrationBuilder.DropTable(
                name: "outages");

            migrationBuilder.DropTable(
                name: "page_notices");

            migrationBuilder.DropTable(
                name: "pages");

            migrationBuilder.DropTable(
                name: "passkeys");

            migrationBuilder.DropTable(
                name: "past_promises");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "person_skills");

            migrationBuilder.DropTable(
                name: "problems");

            migrationBuilder.DropTable(
                name: "products");

            migrationBuilder.DropTable(
                name: "reconciliation_rules");

            migrationBuilder.DropTable(
                name: "relation_types");

            migrationBuilder.DropTable(
                name: "relations");

            migrationBuilder.DropTable(
                name: "released_change");

            migrationBuilder.DropTable(
                name: "releases");

            migrationBuilder.DropTable(
                name: "risks");

            migrationBuilder.DropTable(
                name: "roadmap_forecasts");

            migrationBuilder.DropTable(
                name: "roadmap_items");

            migrationBuilder.DropTable(
                name: "role_assignments");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropTable(
                name: "runbook_sources");

            migrationBuilder.DropTable(
                name: "schedules");

            migrationBuilder.DropTable(
                name: "seals");

            migrationBuilder.DropTable(
                name: "seen_signatures");

            migrationBuilder.DropTable(
                name: "service_level_policies");

            migrationBuilder.DropTable(
                name: "service_objectives");

            migrationBuilder.DropTable(
                name: "services");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "silences");

            migrationBuilder.DropTable(
                name: "skills");

            migrationBuilder.DropTable(
                name: "stale_rules");

            migrationBuilder.DropTable(
                name: "standard_changes");

            migrationBuilder.DropTable(
                name: "status_components");

            migrationBuilder.DropTable(
                name: "status_notices");

            migrationBuilder.DropTable(
                name: "status_subscribers");

            migrationBuilder.DropTable(
                name: "substitutions");

            migrationBuilder.DropTable(
                name: "suppliers");

            migrationBuilder.DropTable(
                name: "surveys");

            migrationBuilder.DropTable(
                name: "swap_requests");

            migrationBuilder.DropTable(
                name: "teams");

            migrationBuilder.DropTable(
                name: "told_work");

            migrationBuilder.DropTable(
                name: "touched_item");

            migrationBuilder.DropTable(
                name: "treaties");

            migrationBuilder.DropTable(
                name: "unauthorised_changes");

            migrationBuilder.DropTable(
                name: "view_choices");

            migrationBuilder.DropTable(
                name: "views");

            migrationBuilder.DropTable(
                name: "watchers");

            migrationBuilder.DropTable(
                name: "what_ifs");

            migrationBuilder.DropSequence(
                name: "numbers_absences");

            migrationBuilder.DropSequence(
                name: "numbers_alerts");

            migrationBuilder.DropSequence(
                name: "numbers_approval_policies");

            migrationBuilder.DropSequence(
                name: "numbers_approvals");

            migrationBuilder.DropSequence(
                name: "numbers_articles");

            migrationBuilder.DropSequence(
                name: "numbers_assignment_rules");

            migrationBuilder.DropSequence(
                name: "numbers_backlog_items");

            migrationBuilder.DropSequence(
                name: "numbers_cab_meetings");

            migrationBuilder.DropSequence(
                name: "numbers_calendars");

            migrationBuilder.DropSequence(
                name: "numbers_canned_replies");

            migrationBuilder.DropSequence(
                name: "numbers_capacity_plans");

            migrationBuilder.DropSequence(
                name: "numbers_capacity_resources");

            migrationBuilder.DropSequence(
                name: "numbers_categories");

            migrationBuilder.DropSequence(
                name: "numbers_change_freezes");

            migrationBuilder.DropSequence(
                name: "numbers_changes");

            migrationBuilder.DropSequence(
                name: "numbers_configuration_classes");

            migrationBuilder.DropSequence(
                name: "numbers_configuration_items");

            migrationBuilder.DropSequence(
                name: "numbers_contracts");

            migrationBuilder.DropSequence(
                name: "numbers_custom_fields");

            migrationBuilder.DropSequence(
                name: "numbers_deployments");

            migrationBuilder.DropSequence(
                name: "numbers_discrepancies");

            migrationBuilder.DropSequence(
                name: "numbers_escalation_policies");

            migrationBuilder.DropSequence(
                name: "numbers_event_rules");

            migrationBuilder.DropSequence(
                name: "numbers_heartbeats");

            migrationBuilder.DropSequence(
                name: "numbers_ideas");

            migrationBuilder.DropSequence(
                name: "numbers_identity_providers");

            migrationBuilder.DropSequence(
                name: "numbers_imports");

            migrationBuilder.DropSequence(
                name: "numbers_incident_settings");

            migrationBuilder.DropSequence(
                name: "numbers_incident_templates");

            migrationBuilder.DropSequence(
                name: "numbers_incidents");

            migrationBuilder.DropSequence(
                name: "numbers_integrations");

            migrationBuilder.DropSequence(
                name: "numbers_launches");

            migrationBuilder.DropSequence(
                name: "numbers_mails");

            migrationBuilder.DropSequence(
                name: "numbers_maintenance_windows");

            migrationBuilder.DropSequence(
                name: "numbers_major_incidents");

            migrationBuilder.DropSequence(
                name: "numbers_objectives");

            migrationBuilder.DropSequence(
                name: "numbers_organisations");

            migrationBuilder.DropSequence(
                name: "numbers_outages");

            migrationBuilder.DropSequence(
                name: "numbers_pages");

            migrationBuilder.DropSequence(
                name: "numbers_people");

            migrationBuilder.DropSequence(
                name: "numbers_problems");

            migrationBuilder.DropSequence(
                name: "numbers_products");

            migrationBuilder.DropSequence(
                name: "numbers_reconciliation_rules");

            migrationBuilder.DropSequence(
                name: "numbers_relation_types");

            migrationBuilder.DropSequence(
                name: "numbers_relations");

            migrationBuilder.DropSequence(
                name: "numbers_releases");

            migrationBuilder.DropSequence(
                name: "numbers_risks");

            migrationBuilder.DropSequence(
                name: "numbers_roadmap_items");

            migrationBuilder.DropSequence(
                name: "numbers_roles");

            migrationBuilder.DropSequence(
                name: "numbers_schedules");

            migrationBuilder.DropSequence(
                name: "numbers_service_level_policies");

            migrationBuilder.DropSequence(
                name: "numbers_service_objectives");

            migrationBuilder.DropSequence(
                name: "numbers_services");

            migrationBuilder.DropSequence(
                name: "numbers_silences");

            migrationBuilder.DropSequence(
                name: "numbers_skills");

            migrationBuilder.DropSequence(
                name: "numbers_stale_rules");

            migrationBuilder.DropSequence(
                name: "numbers_standard_changes");

            migrationBuilder.DropSequence(
                name: "numbers_status_components");

            migrationBuilder.DropSequence(
                name: "numbers_status_notices");

            migrationBuilder.DropSequence(
                name: "numbers_status_subscribers");

            migrationBuilder.DropSequence(
                name: "numbers_substitutions");

            migrationBuilder.DropSequence(
                name: "numbers_suppliers");

            migrationBuilder.DropSequence(
                name: "numbers_surveys");

            migrationBuilder.DropSequence(
                name: "numbers_swap_requests");

            migrationBuilder.DropSequence(
                name: "numbers_teams");

            migrationBuilder.DropSequence(
                name: "numbers_treaties");

            migrationBuilder.DropSequence(
                name: "numbers_unauthorised_changes");
        }
    }
}
