using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Product.Treaties;

/// <summary>What everybody may know of a treaty, and what may be done with it.</summary>
public static class TreatyKind
{
    /// <summary>To sign what one is named in; it opens nothing else.</summary>
    public const string SignRight = "treaties.sign";

    public static RecordKind<Treaty> Kind { get; } = new RecordKind<Treaty>("treaty", "treaties", "TRT", "Treaty")
        .Titled(treaty => treaty.Title)
        .Serves("What the owners of a product and of its operation agree: how little of the error budget may be left before changes are approved more strictly and more work goes to reliability. Draft one, try it on the past year, then both sign it.")
        .Lives(TreatyLife.Life, treaty => treaty.State)
        .With("title", treaty => treaty.Title, field => field.Editable().Required().Searchable().Listed())
        .With("product", treaty => treaty.Product, field => field.Listed())
        .With("serviceObjectives", treaty => treaty.ServiceObjectives, field => field.Editable())
        .With("productOwner", treaty => treaty.ProductOwner, field => field.Editable().Listed())
        .With("operationsOwner", treaty => treaty.OperationsOwner, field => field.Editable().Listed())
        .With("stages", treaty => treaty.Stages, field => field.Editable().Plain())
        .With("description", treaty => treaty.Description, field => field.Editable().Searchable().LongText())
        .With("stage", treaty => treaty.Stage, field => field.Listed(), "Stage reached")
        .With("stageSince", treaty => treaty.StageSince, label: "Stage since")
        .With("budgetThen", treaty => treaty.BudgetThen, field => field.Plain().Share(), "Budget left then")
        .With("edition", treaty => treaty.Edition, field => field.Plain())
        .With("inForceSince", treaty => treaty.InForceSince, label: "In force since")
        .With("productSigned", treaty => treaty.ProductSigned, field => field.Plain(), "Edition the product owner signed")
        .With("operationsSigned", treaty => treaty.OperationsSigned, field => field.Plain(), "Edition the operations owner signed")
        .With("nextEdition", treaty => treaty.NextEdition, field => field.Plain())
        .With("nextServiceObjectives", treaty => treaty.NextServiceObjectives)
        .With("nextStages", treaty => treaty.NextStages, field => field.Plain());

    // The page of a treaty has a place of its own for the signatures.
    public static Resource<Treaty> Resource { get; } = new Resource<Treaty>(Kind)
        .Create<DraftTreaty, DraftTreaty.Request>()
        .Edit<EditTreaty, EditTreaty.Request>(treaty => treaty.State != TreatyLife.Ended)
        .Move<SignTreaty, SignTreaty.Request>(TreatyLife.SignedByOne, SignRight, (_, _) => false)
        .Move<SignTreaty, SignTreaty.Request>(TreatyLife.InForce, SignRight, (_, _) => false)
        .Move<TakeSignatureBack, TakeSignatureBack.Request>(TreatyLife.Draft, SignRight, (_, _) => false)
        .Move<EndTreaty, EndTreaty.Request>(TreatyLife.Ended)
        .Action<SignTreaty, SignTreaty.Request>("signatures", "Sign", SignRight, _ => false)
        .Action<TakeSignatureBack, TakeSignatureBack.Request>("signature-removals", "Take the signature back", SignRight, _ => false);

    public static RecordKey Key(Id<Treaty> treaty) => new(Kind.Name, treaty.Value);
}
