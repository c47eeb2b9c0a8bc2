using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Demonstration;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Host;

/// <summary>The demonstration company is believable, and the same every time.</summary>
public sealed class DemonstrationTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task The_company_has_two_hundred_people_twelve_teams_and_twenty_five_services_with_owners(DatabaseKind store)
    {
        var house = await houses.On(store);
        await house.Do<FurnishRoles>(furnish => furnish.Run(new(), Census.Tandem));
        await house.Within(async services => await ActivatorUtilities.CreateInstance<DemoCompany>(services).Found(CancellationToken.None));

        (await house.Read(each => each.People.CountAsync())).ShouldBe(200);
        (await house.Read(each => each.Set<Tandem.People.Teams.Team>().CountAsync())).ShouldBe(12);
        (await house.Read(each => each.Services.CountAsync(service => service.Owner != null))).ShouldBe(25);
        (await house.Read(each => each.People.AnyAsync(person => person.UserName == "admin"))).ShouldBeTrue();
        (await house.Read(each => each.Incidents.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public void Chance_falls_the_same_way_every_time()
    {
        var (one, other) = (new Dice(7), new Dice(7));

        Enumerable.Range(0, 1000).Select(_ => one.Between(0, 100)).ShouldBe(Enumerable.Range(0, 1000).Select(_ => other.Between(0, 100)));
    }

    [Fact]
    public void Every_story_speaks_of_a_service_the_company_has()
    {
        var services = CompanyWords.Services.Select(service => service.Name);

        Story.All.Select(story => story.Service).Distinct().ShouldBeSubsetOf(services);
    }
}
