using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Transition.EarlyLife;
using Tandem.Transition.ReleaseGates;

namespace Tandem.Transition.Releases;

/// <summary>What everybody may know of a release, and what may be done with it.</summary>
public static class ReleaseKind
{
    /// <summary>To let a release pass a gate that is not met.</summary>
    public const string WaiveRight = "releases.waive";

    public static RecordKind<Release> Kind { get; } = new RecordKind<Release>("release", "releases", "REL", "Release")
        .Titled(release => release.Title)
        .Serves("A version that brings several changes into use together. Plan one, name its changes; its gates say what is still missing before each stage.")
        .Lives(ReleaseLife.Life, release => release.State)
        .With("title", release => release.Title, field => field.Editable().Required().Searchable().Listed())
        .With("versionName", release => release.VersionName, field => field.Editable().Searchable().Listed(), "Version")
        .With("type", release => release.Type, field => field.Editable().Listed())
        .With("description", release => release.Description, field => field.Editable().Searchable().LongText())
        .With("service", release => release.Service, field => field.Editable().Listed())
        .With("product", release => release.Product, field => field.Editable().Searchable())
        .With("changes", release => release.Changes, field => field.Editable())
        .With("plannedAt", release => release.PlannedAt, field => field.Editable().Listed(), "Planned for")
        .With("owner", release => release.Owner, field => field.Editable().Listed())
        .With("team", release => release.Team, field => field.Editable())
        .With("open", release => release.Open)
        .With("gates", release => release.Gates, field => field.Plain())
        .With("exitCriteria", release => release.ExitCriteria, field => field.Plain())
        .With("notes", release => release.Notes, field => field.Editable().Searchable().LongText(), "Release notes")
        .With("deployedAt", release => release.DeployedAt)
        .With("earlyLifeSince", release => release.EarlyLifeSince, label: "Early-life support since")
        .With("closedAt", release => release.ClosedAt);

    // The page of a release has places of its own for the actions.
    public static Resource<Release> Resource { get; } = new Resource<Release>(Kind)
        .Create<PlanRelease, PlanRelease.Request>()
        .Edit<EditRelease, EditRelease.Request>()
        .Move<SendReleaseBack, SendReleaseBack.Request>(ReleaseLife.Planning)
        .Move<AdvanceRelease, AdvanceRelease.Request>(ReleaseLife.Building, [ReleaseLife.Planning])
        .Move<SendReleaseBack, SendReleaseBack.Request>(ReleaseLife.Building, [ReleaseLife.Testing])
        .Move<AdvanceRelease, AdvanceRelease.Request>(ReleaseLife.Testing, [ReleaseLife.Building])
        .Move<SendReleaseBack, SendReleaseBack.Request>(ReleaseLife.Testing, [ReleaseLife.Ready])
        .Move<AdvanceRelease, AdvanceRelease.Request>(ReleaseLife.Ready, [ReleaseLife.Testing])
        .Move<SendReleaseBack, SendReleaseBack.Request>(ReleaseLife.Ready, [ReleaseLife.Deploying])
        .Move<AdvanceRelease, AdvanceRelease.Request>(ReleaseLife.Deploying)
        .Move<AdvanceRelease, AdvanceRelease.Request>(ReleaseLife.Deployed)
        .Move<AdvanceRelease, AdvanceRelease.Request>(ReleaseLife.EarlyLife)
        .Move<CloseRelease, CloseRelease.Request>(ReleaseLife.Closed)
        .Move<RollBackRelease, RollBackRelease.Request>(ReleaseLife.RolledBack)
        .Move<CancelRelease, CancelRelease.Request>(ReleaseLife.Cancelled)
        .Action<TickGate, TickGate.Request>("gate-ticks", "Tick a gate", Kind.EditRight, _ => false)
        .Action<UntickGate, UntickGate.Request>("gate-unticks", "Take a tick back", Kind.EditRight, _ => false)
        .Action<WaiveGate, WaiveGate.Request>("gate-waivers", "Let it pass a gate", WaiveRight, _ => false)
        .Action<AddGate, AddGate.Request>("gates", "Add a gate", Kind.EditRight, _ => false)
        .Action<RemoveGate, RemoveGate.Request>("gate-removals", "Take a gate out", Kind.EditRight, _ => false)
        .Action<SetExitCriterion, SetExitCriterion.Request>("exit-criteria", "Set an exit criterion", Kind.EditRight, _ => false)
        .Action<WriteReleaseNotes, WriteReleaseNotes.Request>("notes", "Write the notes", Kind.EditRight, _ => false);

    public static RecordKey Key(Id<Release> release) => new(Kind.Name, release.Value);
}
