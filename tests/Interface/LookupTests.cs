using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Interface;

/// <summary>Names are offered while they are typed.</summary>
public sealed class LookupTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Behind_an_at_only_those_are_offered_who_can_be_mentioned_by_the_name_that_mentions_them(DatabaseKind store)
    {
        var house = await houses.On(store);
        var word = $"robin{Guid.CreateVersion7():N}";
        var agent = await house.Enter("Ines", StandardRole.Agent);
        var known = await house.Enter($"{word}-One");
        var contact = await house.Do<CreatePerson, Person>(feature => feature.Run(new($"{word}-Two"), Census.Tandem));
        var gone = await house.Enter($"{word}-Three");
        await house.Do<DisablePerson>(feature => feature.Run(new(gone.Id), Census.Tandem));
        await house.Let(agent);
        using var visitor = await house.SignedIn(agent);

        async Task<JsonArray> Offered(string query) => JsonNode.Parse((await visitor.Open($"/lookup/people?{query}q={word}")).Body!.TextContent)!.AsArray();
        (await Offered("mentionable=true&")).Select(each => (string?)each!["handle"]).ShouldBe([known.UserName]);
        var all = await Offered("");
        all.Count.ShouldBe(3);
        all.Single(each => (string)each!["value"]! == Person.Kind.NumberOf(contact))!["handle"].ShouldBeNull();
        JsonNode.Parse((await visitor.Open($"/lookup/teams?mentionable=true&q=a")).Body!.TextContent)!.AsArray().ShouldBeEmpty("nobody mentions a team");
    }
}
