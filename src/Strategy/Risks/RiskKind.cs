using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Strategy.Risks;

/// <summary>What everybody may know of a risk, and what may be done with it.</summary>
public static class RiskKind
{
    /// <summary>To decide that a risk is lived with.</summary>
    public const string AcceptRight = "risks.accept";

    public static RecordKind<Risk> Kind { get; } = new RecordKind<Risk>("risk", "risks", "RSK", "Risk")
        .Titled(risk => risk.Title)
        .Serves("What may happen and would hurt. Write down the first, say how likely and how bad it is, and decide what is done about it.")
        .Lives(RiskLife.Life, risk => risk.State)
        .With("title", risk => risk.Title, field => field.Editable().Required().Searchable().Listed())
        .With("description", risk => risk.Description, field => field.Editable().Searchable().LongText())
        .With("category", risk => risk.Category, field => field.Editable().Listed())
        .With("owner", risk => risk.Owner, field => field.Editable().Listed())
        .With("service", risk => risk.Service, field => field.Editable().Listed())
        .With("objective", risk => risk.Objective, field => field.Editable())
        .With("likelihood", risk => risk.Likelihood, field => field.Editable())
        .With("impact", risk => risk.Impact, field => field.Editable())
        .With("score", risk => risk.Score)
        .With("exposure", risk => risk.Exposure, field => field.Listed(), "Score that counts")
        .With("response", risk => risk.Response)
        .With("residualLikelihood", risk => risk.ResidualLikelihood, field => field.Editable().Plain(), "Likelihood once treated")
        .With("residualImpact", risk => risk.ResidualImpact, field => field.Editable().Plain(), "Impact once treated")
        .With("acceptedUntil", risk => risk.AcceptedUntil, field => field.Day())
        .With("nextReview", risk => risk.NextReview, field => field.Editable().Day().Listed())
        .With("reviewOverdue", risk => risk.ReviewOverdue)
        .With("treatments", risk => risk.Treatments, field => field.Plain());

    public static Resource<Risk> Resource { get; } = new Resource<Risk>(Kind)
        .Create<RaiseRisk, RaiseRisk.Request>()
        .Edit<EditRisk, EditRisk.Request>()
        .Move<AssessRisk, AssessRisk.Request>(RiskLife.Assessed, [RiskLife.Identified])
        .Move<AssessRisk, AssessRisk.Request>(RiskLife.Assessed, [RiskLife.Treated, RiskLife.Accepted])
        .Move<TreatRisk, TreatRisk.Request>(RiskLife.Treated)
        .Move<AcceptRisk, AcceptRisk.Request>(RiskLife.Accepted, AcceptRight)
        .Move<CloseRisk, CloseRisk.Request>(RiskLife.Closed)
        .Move<ReopenRisk, ReopenRisk.Request>(RiskLife.Identified)
        .Action<ReviewRisk, ReviewRisk.Request>("reviews", "Reviewed", Kind.EditRight, risk => !risk.IsOver)
        // The page of a risk has a place of its own for these.
        .Action<AddTreatment, AddTreatment.Request>("treatments", "Add an action", Kind.EditRight, _ => false)
        .Action<FinishTreatment, FinishTreatment.Request>("treatment-ticks", "Tick an action", Kind.EditRight, _ => false)
        .Action<RemoveTreatment, RemoveTreatment.Request>("treatment-removals", "Take an action out", Kind.EditRight, _ => false);

    public static RecordKey Key(Id<Risk> risk) => new(Kind.Name, risk.Value);
}
