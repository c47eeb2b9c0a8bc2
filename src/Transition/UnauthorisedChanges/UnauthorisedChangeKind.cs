using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Transition.UnauthorisedChanges;

/// <summary>What everybody may know of an unauthorised change, and what may be done with it.</summary>
public static class UnauthorisedChangeKind
{
    public static RecordKind<UnauthorisedChange> Kind { get; } = new RecordKind<UnauthorisedChange>("unauthorisedChange", "unauthorised-changes", "UCH", "Unauthorised change")
        .Titled(finding => finding.Title)
        .Serves("What was altered without a change: found by itself, when a pipeline tells of a deployment that no change covers, or an inventory finds an item different.")
        .Lives(UnauthorisedChangeLife.Life, finding => finding.State)
        .With("title", finding => finding.Title, field => field.Searchable().Listed())
        .With("origin", finding => finding.Origin, field => field.Listed(), "Found by")
        .With("why", finding => finding.Why, field => field.Listed().Plain(), "What was missing")
        .With("item", finding => finding.Item, field => field.Listed(), "Configuration item")
        .With("service", finding => finding.Service)
        .With("environment", finding => finding.Environment)
        .With("deployment", finding => finding.Deployment)
        .With("source", finding => finding.Source, field => field.Searchable().Listed())
        .With("happenedAt", finding => finding.HappenedAt, field => field.Listed())
        .With("foundAt", finding => finding.FoundAt)
        .With("team", finding => finding.Team)
        .With("assignee", finding => finding.Assignee, field => field.Listed())
        .With("change", finding => finding.Change)
        .With("explanation", finding => finding.Explanation, field => field.Searchable().LongText());

    public static Resource<UnauthorisedChange> Resource { get; } = new Resource<UnauthorisedChange>(Kind)
        .Move<InvestigateUnauthorisedChange, InvestigateUnauthorisedChange.Request>(UnauthorisedChangeLife.Investigating, [UnauthorisedChangeLife.Found])
        .Move<ReopenUnauthorisedChange, ReopenUnauthorisedChange.Request>(UnauthorisedChangeLife.Investigating, [UnauthorisedChangeLife.Accepted])
        .Move<AcceptUnauthorisedChange, AcceptUnauthorisedChange.Request>(UnauthorisedChangeLife.Accepted);

    public static RecordKey Key(Id<UnauthorisedChange> finding) => new(Kind.Name, finding.Value);
}
