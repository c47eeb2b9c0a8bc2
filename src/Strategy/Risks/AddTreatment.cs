using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Strategy.Risks;

/// <summary>Says what is done about a risk, by whom and by when.</summary>
public sealed class AddTreatment(Store store) : IFeature<AddTreatment.Request>
{
    /// <param name="Due">The day by which it is done, as <c>2026-05-03</c>.</param>
    public sealed record Request(Id<Risk> Risk, string? What = null, Id<Person>? Who = null, string? Due = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var risk = await store.Risk(request.Risk, stop);
        RiskRules.DemandOpen(risk);
        if (risk.Treatments.Count >= RiskRules.MostTreatments)
            throw new Refused($"A risk has at most {RiskRules.MostTreatments} actions.", "what");
        var who = request.Who is { } id ? Person.Kind.NumberOf(await store.People.Where(person => person.Id == id).Select(person => person.Serial).SingleAsync(stop)) : "";
        var treatment = new RiskTreatment(risk.Treatments.Select(each => each.Number).DefaultIfEmpty().Max() + 1, RiskRules.Action(request.What), who, RiskRules.Day(request.Due, "due"));
        risk.Set(risk.Treatments.Append(treatment));
        store.Announce(new TreatmentAdded(risk.Id, treatment, request.Who), by);
        await store.SaveChangesAsync(stop);
    }
}
