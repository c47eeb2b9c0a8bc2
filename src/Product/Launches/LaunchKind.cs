using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Product.Launches;

/// <summary>What everybody may know of a launch, and what may be done with it.</summary>
public static class LaunchKind
{
    /// <summary>To let a launch go though a check is not met.</summary>
    public const string WaiveRight = "launches.waive";

    /// <summary>Where those read of it who only use the product.</summary>
    public const string Changelog = "/changelog";

    public static RecordKind<Launch> Kind { get; } = new RecordKind<Launch>("launch", "launches", "LCH", "Launch")
        .Titled(launch => launch.Title)
        .Serves("How something new comes to its users, or how something goes: the plan, the checks before it, the announcement and what came of it.")
        .Lives(LaunchLife.Life, launch => launch.State)
        .Followed(Changelog)
        .With("title", launch => launch.Title, field => field.Editable().Required().Searchable().Listed())
        .With("kind", launch => launch.Kind, field => field.Listed())
        .With("product", launch => launch.Product, field => field.Required().Listed())
        .With("release", launch => launch.Release, field => field.Editable())
        .With("items", launch => launch.Items, field => field.Editable(), "Backlog items")
        .With("owner", launch => launch.Owner, field => field.Editable().Listed())
        .With("plannedFor", launch => launch.PlannedFor, field => field.Editable().Listed(), "Planned for")
        .With("audience", launch => launch.Audience, field => field.Editable().Searchable().Plain())
        .With("message", launch => launch.Message, field => field.Editable().Searchable().LongText())
        .With("channels", launch => launch.Channels, field => field.Editable().Plain())
        .With("materials", launch => launch.Materials, field => field.Editable().LongText())
        .With("announcement", launch => launch.Announcement, field => field.Editable().Searchable().LongText())
        .With("public", launch => launch.Public, field => field.Editable().Plain(), "In the changelog for everybody")
        .With("expectedIncidents", launch => launch.ExpectedIncidents, field => field.Editable().Plain(), "Incidents expected in 30 days, at most")
        .With("expectedSatisfaction", launch => launch.ExpectedSatisfaction, field => field.Editable().Plain(), "Mean mark expected in 30 days, at least")
        .With("measuredBy", launch => launch.MeasuredBy, field => field.Editable().Plain(), "Taken up as this objective measures")
        .With("expectedProgress", launch => launch.ExpectedProgress, field => field.Editable().Plain(), "Progress of it expected (%)")
        .With("steps", launch => launch.Steps, field => field.Plain())
        .With("attestations", launch => launch.Attestations, field => field.Plain())
        .With("waivers", launch => launch.Waivers, field => field.Plain())
        .With("decidedAt", launch => launch.DecidedAt)
        .With("announcedAt", launch => launch.AnnouncedAt)
        .With("liveAt", launch => launch.LiveAt, label: "Live since")
        .With("closedAt", launch => launch.ClosedAt)
        .With("review", launch => launch.Review, field => field.Searchable().LongText());

    // The page of a launch has places of its own for the actions.
    public static Resource<Launch> Resource { get; } = new Resource<Launch>(Kind)
        .Create<PlanLaunch, PlanLaunch.Request>()
        .Edit<EditLaunch, EditLaunch.Request>(launch => !launch.IsOver)
        .Move<DecideGo, DecideGo.Request>(LaunchLife.Go)
        .Move<DecideNoGo, DecideNoGo.Request>(LaunchLife.NoGo)
        .Move<ReplanLaunch, ReplanLaunch.Request>(LaunchLife.Planning, [LaunchLife.NoGo])
        .Move<ReplanLaunch, ReplanLaunch.Request>(LaunchLife.Planning, [LaunchLife.Go])
        .Move<CarryOutLaunch, CarryOutLaunch.Request>(LaunchLife.Live)
        .Move<CloseLaunch, CloseLaunch.Request>(LaunchLife.Closed)
        .Move<CancelLaunch, CancelLaunch.Request>(LaunchLife.Cancelled)
        .Action<AnnounceLaunch, AnnounceLaunch.Request>("announcements", "Announce", Kind.EditRight, LaunchRules.MayBeAnnounced)
        .Action<AddLaunchStep, AddLaunchStep.Request>("steps", "Add a step", Kind.EditRight, _ => false)
        .Action<TickLaunchStep, TickLaunchStep.Request>("step-ticks", "Tick a step", Kind.EditRight, _ => false)
        .Action<RemoveLaunchStep, RemoveLaunchStep.Request>("step-removals", "Take a step out", Kind.EditRight, _ => false)
        .Action<AttestCheck, AttestCheck.Request>("attestations", "Say that a check is met", Kind.EditRight, _ => false)
        .Action<WaiveCheck, WaiveCheck.Request>("waivers", "Waive a check", WaiveRight, _ => false)
        .Action<ClearCheck, ClearCheck.Request>("check-removals", "Take it back", Kind.EditRight, _ => false);

    public static RecordKey Key(Id<Launch> launch) => new(Kind.Name, launch.Value);
}
