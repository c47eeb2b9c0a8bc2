using Microsoft.AspNetCore.Components;
using Tandem.Interface;
using Tandem.Interface.Readers;

namespace Tandem.Tests.Interface;

public sealed class TurnTests
{
    [Fact]
    public void Every_component_that_loads_something_waits_for_its_turn()
    {
        var loaders = Rooms.House().Rooms.Select(room => room.Home).Append(InterfaceRoom.Home).Distinct()
            .SelectMany(home => home.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(ComponentBase)) && !type.IsAbstract && PageComponent.Loads(type)).ToList();

        loaders.Count.ShouldBeGreaterThan(5);
        loaders.Where(type => !type.IsSubclassOf(typeof(PageComponent))).ShouldBeEmpty("add @inherits PageComponent to the room's _Imports.razor");
    }

    [Fact]
    public async Task Nobody_begins_before_the_one_before_has_ended()
    {
        using var turn = new Turn();
        var (inside, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => turn.Take(async () =>
        {
            most = Math.Max(most, ++inside);
            await Task.Delay(1);
            inside--;
        })));

        most.ShouldBe(1);
    }
}
