using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

public sealed class AsOfTests
{
    private static readonly DateTimeOffset May = new(2025, 5, 3, 8, 0, 0, TimeSpan.Zero);

    [Theory, Stores]
    public async Task A_record_is_shown_as_it_was_at_every_moment(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, starts: false);
        var neighbour = await shop.Make();
        var lamp = await shop.Make("Hall", made =>
        {
            (made.Brightness, made.Lit, made.LitAt, made.Beside, made.Secret) = (0, true, May, neighbour.Id, "hush");
            made.Custom = CustomValues.Of(new JsonObject { ["bulb"] = "E27", ["watts"] = 8 });
        }, at: May);
        await shop.Change(lamp.Id, it => (it.Room, it.Colour, it.LitAt, it.Beside) = ("Hall", LampColour.WarmRed, null, null), at: May.AddDays(1));
        await shop.Change(lamp.Id, it => it.Custom = CustomValues.Of(new JsonObject { ["watts"] = 9 }), at: May.AddDays(2));

        (await At(May.AddSeconds(-1))).ShouldBeNull();

        var first = (await At(May)).ShouldNotBeNull();
        (first.Title, first.Room, first.Brightness, first.Lit, first.Colour, first.LitAt, first.Beside)
            .ShouldBe(("Hall", null, 0, true, LampColour.White, May, neighbour.Id));
        first.Custom.ShouldBe(CustomValues.Of(new JsonObject { ["bulb"] = "E27", ["watts"] = 8 }));
        (first.Id, first.Serial, first.Version, first.ChangedAt, first.Secret).ShouldBe((lamp.Id, 2, 1, May, ""));

        var second = (await At(May.AddDays(1.5))).ShouldNotBeNull();
        (second.Room, second.Colour, second.LitAt, second.Beside, second.Version).ShouldBe(("Hall", LampColour.WarmRed, null, null, 2));

        (await At(May.AddDays(2))).ShouldNotBeNull().Custom.Json.ShouldBe("""{"watts":9}""");

        Task<Lamp?> At(DateTimeOffset moment) => shop.Within(scope => scope.GetRequiredService<AsOf>().Of(lamp.Id, moment));
    }

    [Theory, Stores]
    public async Task What_was_removed_is_no_more_but_was(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, starts: false);
        var lamp = await shop.Make("Hall", at: May);
        await shop.Remove(lamp.Id);

        (await At(May)).ShouldBeOfType<Lamp>().Title.ShouldBe("Hall");
        (await At(shop.Clock.GetUtcNow())).ShouldBeNull();

        Task<IRecord?> At(DateTimeOffset moment) => shop.Within(scope => scope.GetRequiredService<AsOf>().Of(new RecordKey("lamp", lamp.Id.Value), moment));
    }
}
