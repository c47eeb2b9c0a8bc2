using Tandem.Tests.Browser.Setting;

namespace Tandem.Tests.Browser.Looks;

/// <summary>Every page can be used by everybody: by day, by night, on a telephone.</summary>
public sealed class EveryPage(DemoSite demo)
{
    [Theory, Looks("/sign-in"), Looks("/reset")]
    public async Task At_the_door_has_no_barriers(Look look, string path)
    {
        await using var visit = await demo.Stranger(look);
        await HasNoBarriers(visit, path);
    }

    [Theory, Looks("/incidents"), Looks("/incidents/INC-1"), Looks("/incidents/new"), Looks("/services"), Looks("/people"), Looks("/teams")]
    public async Task Of_the_desk_has_no_barriers(Look look, string path)
    {
        await using var visit = await demo.Administrator(look);
        await HasNoBarriers(visit, path);
    }

    private static async Task HasNoBarriers(Visit visit, string path)
    {
        var answer = await visit.Page.GotoAsync(path);

        answer!.Status.ShouldBe(200);
        (await visit.Barriers()).ShouldBeEmpty();
        (await visit.Overhang()).ShouldBeLessThanOrEqualTo(0, "nothing stands out of the window");
        visit.Complaints.ShouldBeEmpty();
    }
}
