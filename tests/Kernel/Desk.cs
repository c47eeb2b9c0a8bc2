using Tandem.Kernel.Access;
using Tandem.Operation.Incidents;
using Tandem.People.Organisations;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

/// <summary>Two organisations with a person each, and an agent who works for both: what tests of visibility need.</summary>
public sealed record Desk(House House, Organisation North, Organisation South, Actor Anna, Actor Bert, Actor Agent)
{
    public static async Task<Desk> In(House house)
    {
        var (north, south) = (await house.Found($"North {Guid.CreateVersion7():N}"), await house.Found($"South {Guid.CreateVersion7():N}"));
        return new(house, north, south, await Asker("Anna", north), await Asker("Bert", south), await Worker("Ines"));

        async Task<Actor> Asker(string name, Organisation home)
        {
            var person = await house.Enter(name, home.Id);
            return new(person.Id.Value, person.Name)
            {
                Organisation = home.Id.Value,
                Grants = [.. new[] { "incidents.read", "incidents.create", "*.comment" }.Select(right => new Grant(right, GrantScope.Own))],
            };
        }

        async Task<Actor> Worker(string name) => await house.ActorOf(await house.Enter(name, StandardRole.Administrator));
    }

    /// <summary>Logs an incident for somebody.</summary>
    public Task<Incident> Log(Actor by, string title, string description = "") =>
        House.Do<LogIncident, Incident>(feature => feature.Run(new(title, description), by));
}
