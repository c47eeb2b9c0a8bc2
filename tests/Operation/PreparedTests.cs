using System.Text.Json.Nodes;
using Tandem.Kernel;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Categories;
using Tandem.Operation.Incidents;
using Tandem.Operation.Replies;
using Tandem.Operation.Templates;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Operation;

/// <summary>What is prepared so that an agent need not think of it: categories, templates, canned replies.</summary>
public sealed class PreparedTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task The_tree_of_categories_grows_and_renaming_takes_everything_below_along(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var root = await Category(office, $"Hardware {Guid.CreateVersion7():N}");
        var printer = await Category(office, "Printer", root);
        var tray = await Category(office, "Tray", printer);
        tray.Path.ShouldBe($"{root.Path} / Printer / Tray");

        await office.Do<EditCategory, EditCategory.Request>(new(printer.Id, Patch.Of("name", "Printers")), office.Manager);
        await office.Do<MoveCategory, MoveCategory.Request>(new(printer.Id, Tandem.Operation.Categories.Category.Retired), office.Manager);

        var offered = await office.House.Read(each => each.OfferedCategories(default));
        offered.ShouldContain($"{root.Path} / Printers / Tray");
        offered.ShouldNotContain($"{root.Path} / Printers");
        (await Category(office, "Printers", root).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("name");
        (await Category(office, "A / B").ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("name");
        (await office.House.Do<EditCategory>(feature => feature.Run(new(root.Id, Patch.Of("parent", tray.Id)), office.Manager)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("parent");
    }

    [Theory, Stores]
    public async Task A_template_says_what_was_not_said(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        if (!(await office.House.Read(each => each.OfferedCategories(default))).Contains("Hardware / Printer"))
            await Category(office, "Printer", await Category(office, "Hardware"));
        var template = await office.House.Do<AddIncidentTemplate, IncidentTemplate>(feature =>
            feature.Run(new("Printer", "The printer does not print", "Which floor?", Level.Low, Level.High, null, "Hardware / Printer", office.Network.Id), office.Agent));

        var filled = await office.House.Do<LogIncident, Incident>(feature => feature.Run(new(Template: template.Id), office.Agent));
        (filled.Title, filled.Description, filled.Impact, filled.Urgency, filled.Category, filled.Team)
            .ShouldBe(("The printer does not print", "Which floor?", Level.Low, Level.High, "Hardware / Printer", office.Network.Id));
        (await office.Log("It burns", new(Template: template.Id, Impact: Level.High))).Impact.ShouldBe(Level.High);

        await office.Do<EditIncidentTemplate, EditIncidentTemplate.Request>(new(template.Id, Patch.Of("impact", null)));
        (await office.House.Do<LogIncident, Incident>(feature => feature.Run(new(Template: template.Id), office.Agent))).Impact.ShouldBe(Level.Medium);
        await office.Do<MoveIncidentTemplate, MoveIncidentTemplate.Request>(new(template.Id, IncidentTemplate.Retired));
        (await office.House.Do<LogIncident, Incident>(feature => feature.Run(new(Template: template.Id), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("template");
    }

    [Theory]
    [Stores("Dear {{requester}}, {{number}} ({{ title }}) is {{state}}. {{agent}}", true), Stores("{{7*7}}", false), Stores("{{constructor}}", false), Stores("{{requester.password}}", false), Stores("{{}}", false)]
    [Stores("${7*7} <%=7*7%> @(7*7) {7*7} {{ {{", true)]
    public async Task N08_a_canned_reply_has_only_the_placeholders_of_the_list(DatabaseKind store, string text, bool accepted)
    {
        var office = await Office.In(await houses.On(store));
        using var program = await office.House.Program(office.AgentPerson);

        var made = await program.Send("POST", "/api/v1/canned-replies", new JsonObject { ["name"] = "Greeting", ["text"] = text });

        made.Status.ShouldBe(accepted ? 201 : 422, made.Text);
        if (!accepted)
        {
            made.ErrorsAbout.ShouldBe(["text"]);
            return;
        }

        var incident = await office.Log("{{agent}} <b>{{7*7}}</b>");
        var filled = (await program.Get($"/api/v1/incidents/{IncidentKind.Kind.NumberOf(incident)}/replies/{made.Json["number"]}")).Json["text"]!.ToString();
        filled.ShouldBe(text.Contains("requester", StringComparison.Ordinal)
            ? $"Dear Rita, {IncidentKind.Kind.NumberOf(incident)} ({{{{agent}}}} <b>{{{{7*7}}}}</b>) is New. Ines"
            : text);
    }

    [Theory, Stores]
    public async Task A_canned_reply_is_put_into_the_composer_and_may_be_changed_or_retired(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var reply = await office.House.Do<AddCannedReply, CannedReply>(feature => feature.Run(new("Soon", "We are at it, {{requester}}."), office.Agent));
        await office.Do<EditCannedReply, EditCannedReply.Request>(new(reply.Id, Patch.Of("text", "We are on it, {{requester}}.")));
        (await office.House.Do<EditCannedReply>(feature => feature.Run(new(reply.Id, Patch.Of("text", "{{nothing}}")), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("text");
        var incident = await office.Log();
        await office.House.Let(office.AgentPerson);
        using var visitor = await office.House.SignedIn(office.AgentPerson);

        await visitor.Open($"/incidents/{IncidentKind.Kind.NumberOf(incident)}?reply={CannedReply.Kind.NumberOf(reply)}");
        visitor.Page.QuerySelector("#comment-text")!.TextContent.ShouldBe("We are on it, Rita.");
        await office.Do<MoveCannedReply, MoveCannedReply.Request>(new(reply.Id, CannedReply.Retired));
        await visitor.Open($"/incidents/{IncidentKind.Kind.NumberOf(incident)}?reply={CannedReply.Kind.NumberOf(reply)}");
        visitor.Page.QuerySelector("#comment-text")!.TextContent.ShouldBe("");
    }

    private static Task<Category> Category(Office office, string name, Category? parent = null) =>
        office.House.Do<AddCategory, Category>(feature => feature.Run(new(name, parent?.Id), office.Manager));
}
