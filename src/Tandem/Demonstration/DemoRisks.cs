using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;
using Tandem.Strategy.Risks;

namespace Tandem.Demonstration;

/// <summary>What the company is afraid of, how much, and what it has decided about it.</summary>
internal sealed class DemoRisks(Store store, TimeProvider clock)
{
    /// <param name="State">How far it has come.</param>
    /// <param name="Review">In how many days somebody looks again; below 0: some time ago.</param>
    /// <param name="Actions">What is done about it: in words, in how many days, and whether it was done.</param>
    private sealed record Words(string Title, string Text, RiskCategory Category, string Service, int Likelihood, int Impact, string State, int Review, int ResidualLikelihood, int ResidualImpact, (string What, int Days, bool Done)[] Actions);

    private static readonly Words[] All =
    [
        new("The only person who knows the interfaces to the ports retires", "Nobody else has ever changed them, and little is written down.", RiskCategory.People, "Integration hub", 4, 4, RiskLife.Treated, 45, 2, 3,
            [("Write down the ten interfaces that are changed most often", 20, true), ("Somebody of the business applications changes two of them alone", 60, false)]),
        new("The maker of the scanners stops their repair in summer", "Of 320 scanners about thirty are repaired in a month.", RiskCategory.Supplier, "Warehouse management", 4, 4, RiskLife.Assessed, 30, 0, 0, []),
        new("Extortion: all files of the shares are encrypted", "Two neighbours in the harbour were hit last year.", RiskCategory.Security, "File shares", 3, 5, RiskLife.Treated, 60, 2, 3,
            [("Copies that nobody can overwrite", -30, true), ("Restore the shares of one site as a trial", -10, true)]),
        new("A second line of the data centre is missing", "Both cables lie in the same trench for 400 metres.", RiskCategory.Technology, "Office network", 2, 5, RiskLife.Accepted, 120, 0, 0, []),
        new("The payment provider fails in the week before Christmas", "A tenth of the year is ordered in it.", RiskCategory.Supplier, "Customer web shop", 3, 5, RiskLife.Accepted, 90, 0, 0, []),
        new("Payroll is computed by a program whose licence ends", "The price of the next version is not known.", RiskCategory.Money, "Payroll and time", 3, 3, RiskLife.Assessed, -12, 0, 0, []),
        new("The law on customs papers changes faster than our program", "The last change came six weeks before it held.", RiskCategory.Law, "Customs papers", 3, 4, RiskLife.Treated, 75, 2, 3, [("Agree with the maker who tells whom", 40, false)]),
        new("A summer without wind: energy prices rise while we buy by the hour", "", RiskCategory.Money, "Energy metering", 2, 3, RiskLife.Identified, 20, 0, 0, []),
        new("Half of the desk falls ill at once", "It happened in February two years ago.", RiskCategory.People, "Telephony", 3, 3, RiskLife.Treated, 100, 3, 2, [("Members of three teams can stand in at the desk", -60, true)]),
        new("Certificates run out unseen", "Two did in the last year.", RiskCategory.Operation, "Identity and sign-in", 3, 4, RiskLife.Treated, 14, 1, 4, [("Watch every certificate from outside", 15, false), ("List who renews which", -5, true)]),
    ];

    public async Task WriteDown(CancellationToken stop)
    {
        var services = await store.Services.AsNoTracking().ToDictionaryAsync(service => service.Name, stop);
        var owners = services.Values.Select(service => service.Owner).Distinct().ToArray();
        var people = await store.People.AsNoTracking().Where(person => EF.Parameter(owners).Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        var raised = clock.GetUtcNow().AddDays(-200);
        foreach (var words in All)
        {
            var service = services[words.Service];
            Happen(words, service, people[service.Owner!.Value], raised);
            raised = raised.AddDays(17);
        }

        await store.SaveChangesAsync(stop);
    }

    private void Happen(Words words, Service service, Person owner, DateTimeOffset raised)
    {
        var risk = new Risk { Title = words.Title, Description = words.Text, Category = words.Category, Owner = owner.Id, Service = service.Id };
        var by = new Actor(owner.Id.Value, owner.Name) { Cause = "demo", Organisation = owner.Organisation?.Value };
        risk.Review(Day(words.Review), Day(0));
        store.Add(risk);
        Step(new RiskRaised(risk.Id, risk.Title), 0);
        if (words.State == RiskLife.Identified)
            return;
        risk.Assess(words.Likelihood, words.Impact);
        Step(new RiskAssessed(risk.Id, words.Likelihood, words.Impact, risk.Score!.Value), 2);
        foreach (var (what, days, _) in words.Actions)
        {
            var treatment = new RiskTreatment(risk.Treatments.Count + 1, what, Person.Kind.NumberOf(owner), Day(days));
            risk.Set([.. risk.Treatments, treatment]);
            Step(new TreatmentAdded(risk.Id, treatment, owner.Id), 3);
        }

        if (words.State == RiskLife.Treated)
        {
            risk.Treat(RiskResponse.Reduce);
            risk.Expect(words.ResidualLikelihood, words.ResidualImpact);
            Step(new RiskTreated(risk.Id, RiskResponse.Reduce), 3);
        }

        if (words.State == RiskLife.Accepted)
        {
            risk.Accept(Day(words.Review));
            Step(new RiskAccepted(risk.Id, "What would help costs more than a day of standstill", Day(words.Review)), 5);
        }

        foreach (var number in words.Actions.Select((action, at) => (action.Done, Number: at + 1)).Where(action => action.Done).Select(action => action.Number))
        {
            var done = risk.Treatments[number - 1] with { DoneAt = Moments.ToMicrosecond(raised.AddDays(15)), DoneBy = owner.Name };
            risk.Set(risk.Treatments.Select(each => each.Number == number ? done : each));
            Step(new TreatmentFinished(risk.Id, done), 15);
        }

        void Step(IFact fact, double days) => store.AnnounceStep(risk, fact, by, raised.AddDays(days));
    }

    private string Day(int days) => IsoDay.Of(clock.GetUtcNow().ToUniversalTime().AddDays(days));
}
