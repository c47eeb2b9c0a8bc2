using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Host;

/// <summary>A balancer can ask whether the application is there.</summary>
public sealed class HealthTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_stranger_learns_that_it_lives_and_nothing_else(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var stranger = new HttpClient { BaseAddress = house.Address };

        var answer = await stranger.GetAsync("/health/live");

        answer.EnsureSuccessStatusCode();
        (await answer.Content.ReadAsStringAsync()).ShouldBe("ok");
    }
}
