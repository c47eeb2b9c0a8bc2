using System.Net;
using System.Text.Json.Nodes;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Categories;
using Tandem.Operation.Incidents;
using Tandem.Operation.Templates;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Operation;

/// <summary>What is written here is told apart by the tree that was grown here.</summary>
public sealed class CategoryTests
{
    [Theory, Stores]
    public async Task A_category_is_one_of_the_tree_as_soon_as_there_is_one(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var early = await office.Log("Early", new(Category: "What we said then"));
        var hardware = await Grow(office, "Hardware");
        var printer = await Grow(office, "Printer", hardware.Id);
        var old = await Grow(office, "Telex", hardware.Id);

        foreach (var said in (string[])["Hardware / Printer", "hardware / printer", "Printer", Category.Kind.NumberOf(printer)])
            (await office.Log("One", new(Category: said))).Category.ShouldBe("Hardware / Printer", said);
        (await Should.ThrowAsync<Refused>(() => office.Log("Two", new(Category: "Fax")))).Complaints.ShouldHaveSingleItem().Field.ShouldBe("category");
        var telex = await office.Log("Three", new(Category: "Telex"));
        await office.Do<MoveCategory, MoveCategory.Request>(new(old.Id, Category.Retired), office.Manager);
        (await Should.ThrowAsync<Refused>(() => office.Log("Four", new(Category: "Telex")))).Complaints[0].Field.ShouldBe("category");

        // What an incident has, it keeps, whatever became of the tree.
        foreach (var incident in new[] { early, telex })
        {
            await office.Do<EditIncident, EditIncident.Request>(new(incident.Id, new Patch(new JsonObject { ["title"] = "Renamed", ["category"] = incident.Category })));
            (await office.Now(incident.Id)).ShouldSatisfyAllConditions(each => each.Title.ShouldBe("Renamed"), each => each.Category.ShouldBe(incident.Category));
        }

        await Should.ThrowAsync<Refused>(() => office.Do<EditIncident, EditIncident.Request>(new(early.Id, Patch.Of("category", "Fax"))));
        await Should.ThrowAsync<Refused>(() => house.Do<AddIncidentTemplate, IncidentTemplate>(feature => feature.Run(new("Fax", Category: "Fax"), office.Agent)));
        var template = await house.Do<AddIncidentTemplate, IncidentTemplate>(feature => feature.Run(new("Paper", Category: "printer"), office.Agent));
        template.Category.ShouldBe("Hardware / Printer");
        await Should.ThrowAsync<Refused>(() => office.Do<EditIncidentTemplate, EditIncidentTemplate.Request>(new(template.Id, Patch.Of("category", "Fax"))));
    }

    [Theory, Stores]
    public async Task Forms_offer_the_tree_and_programs_hear_of_an_unknown_category(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var incident = await office.Log("Early", new(Category: "What we said then"));
        await Grow(office, "Hardware");
        await house.Let(office.AgentPerson);
        using var visitor = await house.SignedIn(office.AgentPerson);
        var path = IncidentKind.Kind.PathOf(incident);

        foreach (var page in (string[])["/incidents/new", "/desk/call", "/incident-templates/new", path + "/edit"])
            (await visitor.Open(page)).QuerySelectorAll("select[name=category] option").Select(each => each.GetAttribute("value")).ShouldContain("Hardware", page);
        visitor.Page.QuerySelector("select[name=category] option[selected]")!.GetAttribute("value").ShouldBe("What we said then");
        await visitor.Submit("#form-edit", ("category", "Hardware"));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        (await office.Now(incident.Id)).Category.ShouldBe("Hardware");

        using var program = await house.Program(office.AgentPerson);
        var reply = await program.Send("POST", "/api/v1/incidents", new JsonObject { ["title"] = "Fax", ["category"] = "Fax" });
        reply.Status.ShouldBe(422, reply.Text);
        reply.ErrorsAbout.ShouldBe(["category"]);
    }

    private static Task<Category> Grow(Office office, string name, Id<Category>? under = null) =>
        office.House.Do<AddCategory, Category>(feature => feature.Run(new(name, under), office.Manager));
}
