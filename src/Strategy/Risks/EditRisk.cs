using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;

namespace Tandem.Strategy.Risks;

/// <summary>Changes what is known of a risk.</summary>
public sealed class EditRisk(Store store, TimeProvider clock) : IFeature<EditRisk.Request>
{
    public sealed record Request(Id<Risk> Risk, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (risk, patch) = (await store.Risk(request.Risk, stop), request.Patch);
        RiskRules.DemandOpen(risk);
        patch.Take<string>("title", value => risk.Title = RiskRules.Title(value));
        patch.Take<string>("description", value => risk.Description = RiskRules.Text(value, "description"));
        patch.Take<RiskCategory?>("category", value => risk.Category = value ?? RiskCategory.Operation);
        patch.Take<Id<Person>?>("owner", value => risk.Owner = value);
        patch.Take<Id<Service>?>("service", value => risk.Service = value);
        patch.Take<Id<Objective>?>("objective", value => risk.Objective = value);
        patch.Take<int?>("likelihood", value => risk.Weigh(Kept(risk, value, "likelihood"), risk.Impact));
        patch.Take<int?>("impact", value => risk.Weigh(risk.Likelihood, Kept(risk, value, "impact")));
        patch.Take<int?>("residualLikelihood", value => risk.Expect(RiskRules.Scale(value, "residualLikelihood"), risk.ResidualImpact));
        patch.Take<int?>("residualImpact", value => risk.Expect(risk.ResidualLikelihood, RiskRules.Scale(value, "residualImpact")));
        patch.Take<string>("nextReview", value => risk.Review(RiskRules.Day(value, "nextReview"), RiskDay.Today(clock)));
        patch.Take<CustomValues>("custom", value => risk.Custom = value ?? CustomValues.None);
        store.Announce(new RiskEdited(risk.Id), by);
        await store.SaveChangesAsync(stop);
    }

    private static int? Kept(Risk risk, int? value, string field) => value is null && risk.State != RiskLife.Identified
        ? throw new Kernel.Refused("It was assessed: say a whole number from 1 to 5.", field) : RiskRules.Scale(value, field);
}
