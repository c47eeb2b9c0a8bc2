using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.People;

/// <summary>What somebody sees is one question with one answer, whichever way they look.</summary>
public sealed class ReachTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Lists_counts_search_lookups_and_single_records_obey_the_same_filter(DatabaseKind store)
    {
        var house = await houses.On(store);
        await house.Do<FurnishRoles>(feature => feature.Run(new(), Census.Tandem));
        var word = $"w{Guid.CreateVersion7():n}";
        var (closed, open) = (await house.Found($"Closed {word}"), await house.Found($"Open {word}", shares: true));
        var (alone, neighbour) = (await house.Enter("Alone", closed.Id), await house.Enter("Neighbour", closed.Id));
        var (first, second) = (await house.Enter("First", open.Id), await house.Enter("Second", open.Id));
        var limited = await house.Enter("Limited", StandardRole.Agent, only: closed.Id);
        var agent = await house.Enter("Everywhere", StandardRole.Agent);
        var numbers = new Dictionary<string, string>();
        foreach (var person in (Person[])[alone, neighbour, first, second])
            numbers[person.Name] = IncidentKind.Kind.NumberOf(await house.Do<LogIncident, Incident>(log => log.Run(new($"{word} of {person.Name}", Requester: person.Id), Census.Tandem)));
        await house.Settled();

        foreach (var (reader, sees) in ((Person, string[])[])[(alone, ["Alone"]), (neighbour, ["Neighbour"]), (first, ["First", "Second"]), (second, ["First", "Second"]), (limited, ["Alone", "Neighbour"]), (agent, ["Alone", "Neighbour", "First", "Second"])])
        {
            using var program = await house.Program(reader);
            await house.Let(reader);
            using var visitor = await house.SignedIn(reader);
            var expected = sees.Select(name => numbers[name]).Order().ToList();
            var who = reader.Name;

            (await program.Get($"/api/v1/incidents?q={word}")).Each("number").OfType<string>().Order().ToList().ShouldBe(expected, customMessage: who);
            (await program.Get("/api/v1/incidents?limit=200")).Each("number").OfType<string>().Intersect(numbers.Values).Order().ToList().ShouldBe(expected, customMessage: who);
            (await Count(house, reader, word)).ShouldBe(expected.Count, who);
            foreach (var path in (string[])[$"/incidents?q={word}", $"/search?q={word}", $"/palette?q={word}", $"/lookup/incidents?q={word}"])
            {
                var page = (await visitor.Open(path)).DocumentElement.OuterHtml;
                foreach (var (name, number) in numbers)
                    page.Contains($"{word} of {name}", StringComparison.Ordinal).ShouldBe(sees.Contains(name), $"{who} {path} {number}");
            }

            foreach (var (name, number) in numbers)
                (await program.Get($"/api/v1/incidents/{number}")).Status.ShouldBe(sees.Contains(name) ? 200 : 404, $"{who} {name}");
            var totals = await program.Get($"/api/v1/measures?organisation={Tandem.People.Organisations.Organisation.Kind.NumberOf(open)}");
            if (reader.Id != agent.Id)
                totals.Status.ShouldNotBe(200, $"{who} {totals.Text}");
        }
    }

    private static async Task<int> Count(House house, Person reader, string word)
    {
        var actor = await house.ActorOf(reader);
        return await house.Within(async services =>
        {
            var query = new Microsoft.AspNetCore.Http.QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["q"] = word });
            var request = await services.GetRequiredService<ListReader>().Read(IncidentKind.Kind, query, actor, null);
            return (await services.GetRequiredService<Listing>().Count(request, actor)).Value;
        });
    }
}
