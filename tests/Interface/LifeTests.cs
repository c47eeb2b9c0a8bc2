using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface.Lives;
using Tandem.Kernel.Access;
using Tandem.Kernel.Imports;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Silences;
using Tandem.Product.Backlog;
using Tandem.Product.Ideas;
using Tandem.Strategy.Objectives;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;
using Tandem.Transition.Cab;
using Tandem.Transition.Changes;
using Tandem.Transition.Deployments;
using Tandem.Transition.Knowledge;
using Tandem.Transition.Releases;

namespace Tandem.Tests.Interface;

/// <summary>How every kind of record lives is drawn from its life itself.</summary>
public sealed class LifeTests(Shops shops, Houses houses) : IClassFixture<Shops>, IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task The_page_draws_states_and_moves_and_says_who_may_and_what_is_required(DatabaseKind kind)
    {
        var shop = await shops.On(kind);
        using var boss = shop.Visitor("boss");
        await boss.Open("/lives");
        boss.Page.QuerySelectorAll("a[href='/lives/tools']").ShouldNotBeEmpty();

        await boss.Open("/lives/tools?state=used");

        boss.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", shop.Log.Faults));
        var drawing = boss.Page.QuerySelector("svg.life")!;
        drawing.QuerySelectorAll(".life-state text").Select(text => text.TextContent).ShouldBe(["New", "Used", "Broken"]);
        drawing.QuerySelector(".is-now text")!.TextContent.ShouldBe("Used");
        drawing.QuerySelectorAll(".life-number").Select(number => number.TextContent).ShouldBe(["1", "2", "3"]);
        drawing.QuerySelectorAll(".life-way title").Select(title => title.TextContent).ShouldBe(["Use: from New to Used", "Break: from Used to Broken", "Mend: from Broken to Used"]);
        boss.Page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
        var row = boss.Page.QuerySelectorAll("table.engine")[0].QuerySelectorAll("tbody tr")[1].TextContent;
        foreach (var told in (string[])["2", "Break", "Used", "Broken", "Reason", "tools.edit"])
            row.ShouldContain(told);
    }

    [Fact]
    public void What_comes_next_is_the_nearest_step_on_and_never_a_detour_or_the_way_out()
    {
        static string? Next(Lifecycle life, string state) => life.From(state).Where(move => life.Nearness(move) is not null).MinBy(life.Nearness)?.Verb;

        (Next(ChangeLife.Normal.Life, ChangeLife.Assessment), Next(ChangeLife.Normal.Life, ChangeLife.Scheduled)).ShouldBe(("Ask for approval", "Start"));
        (Next(ReleaseLife.Life, ReleaseLife.Building), Next(ReleaseLife.Life, ReleaseLife.EarlyLife)).ShouldBe(("Start testing", "Close"));
        (Next(BacklogLife.Life, BacklogLife.New), Next(BacklogLife.Life, BacklogLife.InProgress)).ShouldBe(("Refine", "Finish"));
        (Next(ArticleLife.Life, ArticleLife.Draft), Next(ArticleLife.Life, ArticleLife.Published)).ShouldBe(("Send to review", null));
        (Next(IncidentLife.Life, IncidentLife.New), Next(IncidentLife.Life, IncidentLife.Pending)).ShouldBe(("Start", "Resume"));
        (Next(CabLife.Life, CabLife.UnderWay), Next(SilenceLife.Life, SilenceLife.Current), Next(DeploymentLife.Life, DeploymentLife.Succeeded)).ShouldBe(("Close the meeting", "End it", null));
        (Next(ReleaseLife.Life, ReleaseLife.Deployed), Next(Import.Life, Import.Checked)).ShouldBe(("Begin early-life support", "Import"));
        (Next(ObjectiveLife.Life, ObjectiveLife.Agreed), Next(IdeaLife.Life, IdeaLife.Planned)).ShouldBe(("Achieved", "Ship"));
    }

    [Theory, Stores]
    public async Task A_record_leads_to_the_life_of_its_kind(DatabaseKind kind)
    {
        var shop = await shops.On(kind);
        using var boss = shop.Visitor("boss");
        await boss.Open("/tools/new");
        await boss.Submit("#form-create", ("title", "Rasp"));
        boss.Page.QuerySelector(".life-steps [aria-current='step']")!.TextContent.Trim().ShouldBe("New");
        await boss.Press("All states and moves");
        boss.Place.ShouldBe("/lives/tools?state=new");
    }

    [Theory, Stores]
    public async Task Who_may_not_see_a_kind_does_not_see_its_life(DatabaseKind kind)
    {
        var shop = await shops.On(kind);
        await shop.Hire($"Nobody{kind}");
        using var nobody = shop.Visitor($"Nobody{kind}");
        await nobody.Open("/lives/tools");
        nobody.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await nobody.Open("/lives")).Body!.TextContent.ShouldContain("Nothing that you may see has a life");
        await nobody.Open("/lives/spoons");
        nobody.Status.ShouldBe(HttpStatusCode.NotFound);
        (await nobody.Open("/glossary")).QuerySelector(".glossary")!.TextContent.ShouldContain("Something to work with.");
    }

    [Theory, Stores]
    public async Task Every_life_in_the_house_can_be_drawn_and_names_roles(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var ada = await house.SignedIn("Ada", StandardRole.Administrator);
        foreach (var resource in house.Services.GetRequiredService<ResourceCatalogue>().All.Where(resource => resource.Kind.Life is not null))
        {
            var life = resource.Kind.Life!;
            var paths = LifePath.Of(life, resource);
            paths.SelectMany(path => path.From, (path, from) => (from.Name, path.To.Name)).ShouldBe(life.Moves.Select(move => (move.From, move.To)), ignoreOrder: true, resource.Kind.Name);
            var drawing = new LifeDrawing(life, paths);
            drawing.Lines.Select(line => line.Path).Distinct().Count().ShouldBe(paths.Count);
            var numbers = drawing.Lines.Select(line => (line.X, line.Y)).ToList();
            foreach (var (x, y) in numbers)
            {
                x.ShouldBeInRange(10, drawing.Width - 10, resource.Kind.Name);
                y.ShouldBeInRange(10, drawing.Height - 10, resource.Kind.Name);
                numbers.Count(other => Math.Abs(other.X - x) < 20 && Math.Abs(other.Y - y) < 20).ShouldBe(1, $"two numbers of {resource.Kind.Name} lie on each other");
            }

            await ada.Open($"/lives/{resource.Kind.Plural}");
            ada.Status.ShouldBe(HttpStatusCode.OK, $"{resource.Kind.Plural}: {string.Join("\n", house.Log.Faults)}");
            ada.Page.QuerySelectorAll("svg.life .life-state").Length.ShouldBe(life.States.Count);
        }

        (await ada.Open("/lives/incidents")).QuerySelector("table.engine")!.TextContent.ShouldContain("Service desk agent");
        (await ada.Open("/glossary")).QuerySelectorAll(".glossary dt").Length.ShouldBeGreaterThan(10);
    }
}
