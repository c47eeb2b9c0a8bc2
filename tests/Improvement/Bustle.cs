using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Operation.Incidents;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Improvement;

/// <summary>A small company in which incidents come and go, always in the same way.</summary>
public sealed class Bustle
{
    private readonly House house;
    private readonly Dice dice;
    private readonly List<Id<Incident>> incidents = [];

    private Bustle(House house, ulong seed) => (this.house, dice) = (house, new Dice(seed));

    public static readonly Actor Desk = Actor.System("test") with { Name = "Desk" };

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    public IReadOnlyList<Person> People { get; private set; } = [];

    public IReadOnlyList<Team> Teams { get; private set; } = [];

    public IReadOnlyList<Service> Services { get; private set; } = [];

    public static async Task<Bustle> In(House house, ulong seed)
    {
        var mark = Id<Incident>.New().Value.ToString("n")[..12];
        Organisation[] organisations = [await house.Found($"North {mark}"), await house.Found($"South {mark}")];
        return new Bustle(house, seed)
        {
            Organisations = organisations,
            People = [await house.Enter("nora", organisations[0].Id), await house.Enter("sam", organisations[1].Id), await house.Enter("lone")],
            Teams = [await house.Form($"Desk {mark}"), await house.Form($"Network {mark}"), await house.Form($"Mail {mark}")],
            Services = [await house.Offer($"Payroll {mark}"), await house.Offer($"Telephone {mark}")],
        };
    }

    /// <summary>Lets so many things happen, over about as many eight hours.</summary>
    public async Task Go(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            house.Clock.Move(TimeSpan.FromMinutes(dice.Roll(960)));
            await Step();
            if (step % 12 == 11)
                await Answer();
        }

        await Answer();
    }

    private async Task Answer()
    {
        await house.Settled();
        await house.AnswerAll();
    }

    private async Task Step()
    {
        if (incidents.Count < 3 || dice.Roll(4) == 0)
            incidents.Add((await house.Do((LogIncident log) => log.Run(new($"Incident {incidents.Count}", Impact: Any<Level>(), Urgency: Any<Level>(),
                Requester: dice.Pick(People).Id, Service: Maybe(Services)?.Id), Desk))).Id);
        else
            await Change(dice.Pick(incidents));
    }

    private async Task Change(Id<Incident> incident)
    {
        try
        {
            await (dice.Roll(9) switch
            {
                0 => house.Do((AssignIncident assign) => assign.Run(new(incident, dice.Pick(Teams).Id), Desk)),
                1 => house.Do((StartIncident start) => start.Run(new(incident), Desk)),
                2 => house.Do((HoldIncident hold) => hold.Run(new(incident, PendingReason.Supplier), Desk)),
                3 or 4 => house.Do((ResolveIncident resolve) => resolve.Run(new(incident, ResolutionCode.Solved, "Solved"), Desk)),
                5 => house.Do((CloseIncident close) => close.Run(new(incident), Desk)),
                6 => house.Do((ReopenIncident reopen) => reopen.Run(new(incident, "Not yet"), Desk)),
                7 => house.Do((EditIncident edit) => edit.Run(new(incident, Patch.Of("service", Maybe(Services)?.Id)), Desk)),
                _ => house.Do((EditIncident edit) => edit.Run(new(incident, Patch.Of("impact", Any<Level>())), Desk)),
            });
        }
        catch (Exception no) when (no is Refused or NoSuchMove or Stale)
        {
            // The life of the incident has no such move now, or the house itself moved it first: nothing happens.
        }
    }

    private T Any<T>() where T : struct, Enum => dice.Pick(Enum.GetValues<T>());

    private T? Maybe<T>(IReadOnlyList<T> things) where T : class => dice.Roll(3) == 0 ? null : dice.Pick(things);
}
