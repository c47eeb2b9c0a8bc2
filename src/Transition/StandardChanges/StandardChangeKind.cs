using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Transition.Changes;

namespace Tandem.Transition.StandardChanges;

/// <summary>What everybody may know of a standard change, and what may be done with it.</summary>
public static class StandardChangeKind
{
    public static RecordKind<StandardChange> Kind { get; } = new RecordKind<StandardChange>("standardChange", "standard-changes", "STC", "Standard change")
        .Titled(standard => standard.Title)
        .Serves("The catalogue of changes that are approved once for every time they are done. Propose one that has often gone well; somebody else approves it.")
        .Lives(StandardChangeLife.Life, standard => standard.State)
        .AlsoFoundByTitle()
        .With("title", standard => standard.Title, field => field.Editable().Required().Searchable().Listed())
        .With("description", standard => standard.Description, field => field.Editable().Searchable().LongText())
        .With("service", standard => standard.Service, field => field.Editable().Listed())
        .With("items", standard => standard.Items, field => field.Editable(), "Configuration items")
        .With("team", standard => standard.Team, field => field.Editable().Listed())
        .With("minutes", standard => standard.Minutes, field => field.Editable().Plain().Listed(), "Minutes it takes")
        .With("interrupts", standard => standard.Interrupts, field => field.Editable(), "Interrupts the service")
        .With("implementationPlan", standard => standard.ImplementationPlan, field => field.Editable().Searchable().LongText())
        .With("testPlan", standard => standard.TestPlan, field => field.Editable().LongText())
        .With("backOutPlan", standard => standard.BackOutPlan, field => field.Editable().LongText(), "Back-out plan")
        .With("proposedBy", standard => standard.ProposedBy);

    public static Resource<StandardChange> Resource { get; } = new Resource<StandardChange>(Kind)
        .Create<ProposeStandardChange, ProposeStandardChange.Request>()
        .Edit<EditStandardChange, EditStandardChange.Request>()
        .Move<ApproveStandardChange, ApproveStandardChange.Request>(StandardChangeLife.InUse, ChangeKind.ApproveRight)
        .Move<RetireStandardChange, RetireStandardChange.Request>(StandardChangeLife.Retired, ChangeKind.ApproveRight)
        .Move<ProposeAgain, ProposeAgain.Request>(StandardChangeLife.Proposed);

    public static RecordKey Key(Id<StandardChange> standard) => new(Kind.Name, standard.Value);
}
