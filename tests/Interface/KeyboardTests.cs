using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Interface;

/// <summary>Letters that lead to places.</summary>
public sealed class KeyboardTests(Houses houses) : IClassFixture<Houses>
{
    [Fact]
    public async Task A_letter_after_g_leads_to_one_place_only()
    {
        var house = await houses.On(DatabaseKind.Sqlite);
        using var visitor = await house.SignedIn("Hedda", StandardRole.Administrator);

        await visitor.Open("/desk");

        var letters = visitor.Page.QuerySelectorAll("[data-go]").Select(each => (Letter: each.GetAttribute("data-go")!, To: each.GetAttribute("href")!)).Distinct().ToList();
        letters.Count.ShouldBeGreaterThan(8);
        letters.GroupBy(each => each.Letter).Where(each => each.Count() > 1).SelectMany(each => each).ShouldBeEmpty();
    }
}
