using System.Net;
using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Interface;

/// <summary>A field that an administrator adds is everywhere at once.</summary>
public sealed class CustomFieldPageTests
{
    [Theory, Stores]
    public async Task A_field_is_added_asked_for_shown_listed_filtered_and_found(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        using var boss = shop.Visitor("boss");
        var maker = await shop.Hire("Olga Stein");
        await boss.Open("/custom-fields");
        boss.Page.QuerySelector(".empty-state")!.TextContent.ShouldContain("No custom fields yet");
        await Add(boss, "Cost centre", "costCentre", "text", ("required", "true"), ("hint", "Four digits"));
        await Add(boss, "Drawer", "drawer", "number");
        await Add(boss, "Checked", "checked", "date");
        await Add(boss, "Size", "size", "choice", ("choices", "Small\nLarge\n"), ("default", "Large"));
        await Add(boss, "Keeper", "keeper", "person");
        boss.Page.QuerySelectorAll("table.engine tbody tr").Length.ShouldBe(5);

        await boss.Open("/tools/new");
        boss.Page.QuerySelector("select[name='custom.size'] option[selected]")!.TextContent.ShouldBe("Large");
        boss.Page.QuerySelector("input[name='custom.costCentre']")!.HasAttribute("required").ShouldBeTrue();
        boss.Page.Body!.TextContent.ShouldContain("Four digits");
        await boss.Submit("#form-create", ("title", "Plane"), ("custom.drawer", "second"), ("custom.keeper", "Nobody at all"));
        boss.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        boss.Page.QuerySelector("input[name='custom.keeper']")!.GetAttribute("aria-invalid").ShouldBe("true");
        boss.Page.QuerySelector("input[name='custom.drawer']")!.GetAttribute("value").ShouldBe("second");
        await boss.Submit("#form-create", ("custom.keeper", maker));
        boss.Page.QuerySelector("input[name='custom.costCentre']")!.GetAttribute("aria-invalid").ShouldBe("true");
        boss.Page.QuerySelector("input[name='custom.drawer']")!.GetAttribute("aria-invalid").ShouldBe("true");
        await boss.Submit("#form-create", ("custom.costCentre", "sarsaparilla"), ("custom.drawer", "2.5"), ("custom.checked", "2026-02-28"));

        boss.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", shop.Log.Faults));
        var details = boss.Page.QuerySelector(".record-side")!.TextContent;
        foreach (var told in (string[])["Cost centre", "sarsaparilla", "2.5", "Olga Stein", "Large"])
            details.ShouldContain(told);
        var path = boss.Place;
        await boss.Open("/tools/new");
        await boss.Submit("#form-create", ("title", "Saw"), ("custom.costCentre", "other"), ("custom.size", "Small"), ("custom.drawer", "7"));

        foreach (var (filter, titles) in new[]
        {
            ("custom.costCentre=sarsaparilla", "Plane"), ("custom.size=small", "Saw"), ("custom.size=small,large", "Saw,Plane"), ("custom.drawer>=3", "Saw"), ("custom.drawer=2..3", "Plane"),
            ("custom.checked=2026-02-01..2026-02-28", "Plane"), ("custom.checked=none", "Saw"), ($"custom.keeper={maker}", "Plane"), ("q=sarsaparilla", "Plane"),
        })
        {
            using var program = shop.As("boss");
            var reply = await program.Get($"/api/v1/tools?{filter}");
            reply.Status.ShouldBe(200, $"{filter}: {reply.Text} {string.Join("\n", shop.Log.Faults)}");
            string.Join(',', reply.Each("title")).ShouldBe(titles, filter);
            await boss.Open($"/tools?{filter}");
            string.Join(',', boss.Page.QuerySelectorAll("td.list-title").Select(cell => cell.TextContent.Trim())).ShouldBe(titles, filter);
        }

        await boss.Open("/tools?columns=custom.keeper&columns=custom.size");
        boss.Page.QuerySelectorAll("thead th").Select(cell => cell.TextContent.Trim()).ShouldContain("Keeper");
        boss.Page.QuerySelector("tbody")!.TextContent.ShouldContain("Olga Stein");
        boss.Page.QuerySelectorAll("input[name='columns']").Select(box => box.GetAttribute("value")).ShouldContain("custom.drawer");
        boss.Page.QuerySelector("input[name='custom.size'][value='Small']").ShouldNotBeNull("the filter is offered");

        var then = shop.Clock.GetUtcNow();
        shop.Clock.Move(TimeSpan.FromDays(1));
        await boss.Open(path + "/edit");
        await boss.Submit("#form-edit", ("custom.size", "Small"), ("custom.drawer", ""));
        boss.Page.QuerySelector(".timeline")!.TextContent.ShouldContain("Drawer");
        await boss.Open($"{path}?at={Uri.EscapeDataString(then.AddHours(1).UtcDateTime.ToString("s", null))}Z");
        boss.Page.QuerySelector(".record-side")!.TextContent.ShouldContain("Large");
    }

    [Theory, Stores]
    public async Task Fields_are_put_in_order_edited_retired_and_revived(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        using var boss = shop.Visitor("boss");
        await boss.Open("/custom-fields");
        await Add(boss, "First", "first", "text");
        await Add(boss, "Second", "second", "choice", ("choices", "One\nTwo"));
        await boss.Press("New custom field");
        await boss.Submit("#form-create", ("of", "tool"), ("label", "Again"), ("name", "first"), ("type", "text"));
        boss.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        boss.Page.QuerySelector("input[name='label']")!.GetAttribute("value").ShouldBe("Again");

        await boss.Open("/custom-fields");
        await boss.Submit("form[action$='FLD-2/order']", ("by", "-1"));
        Labels().ShouldBe(["Second", "First"]);
        await boss.Open("/custom-fields/FLD-2/edit");
        await boss.Submit("#form-edit", ("label", "Renamed"), ("choices", "Two\nThree"), ("required", "true"));
        Labels().ShouldBe(["Renamed", "First"]);
        await boss.Submit("form[action$='FLD-2/moves/retired']");
        await boss.Open("/tools/new");
        boss.Page.QuerySelector("[name='custom.second']").ShouldBeNull();
        await boss.Open("/custom-fields");
        await boss.Submit("form[action$='FLD-2/moves/inUse']");
        await boss.Open("/tools/new");
        boss.Page.QuerySelectorAll("select[name='custom.second'] option").Select(option => option.TextContent).ShouldContain("Three");

        IEnumerable<string> Labels() => boss.Page.QuerySelectorAll("table.engine tbody td:first-child a").Select(link => link.TextContent);
    }

    [Theory, Stores]
    public async Task N38_A_field_for_insiders_is_neither_shown_nor_told_nor_filtered_by_to_others(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        using var boss = shop.Visitor("boss");
        await boss.Open("/custom-fields");
        await Add(boss, "Secret", "secret", "text", ("onlyInternal", "true"));
        var owner = await shop.Hire("Anna", new Grant("tools.read", GrantScope.Own), new Grant("tools.create", GrantScope.Own), new Grant("makers.read", GrantScope.Own));
        await boss.Open("/tools/new");
        await boss.Submit("#form-create", ("title", "Drill"), ("owner", owner), ("custom.secret", "pumpernickel"));
        var path = boss.Place;
        await boss.Open(path + "/edit");
        await boss.Submit("#form-edit", ("custom.secret", "pumpernickel bread"));
        boss.Page.QuerySelector(".timeline")!.TextContent.ShouldContain("pumpernickel bread");

        using var anna = shop.Visitor("Anna");
        foreach (var place in (string[])[path, "/tools", "/tools?columns=custom.secret", "/tools/new"])
        {
            await anna.Open(place);
            anna.Status.ShouldBe(HttpStatusCode.OK, place);
            anna.Page.DocumentElement.OuterHtml.ShouldNotContain("pumpernickel", Case.Insensitive, place);
            anna.Page.QuerySelector("[name='custom.secret']").ShouldBeNull(place);
        }

        using var program = shop.As("Anna");
        (await program.Get("/api/v1/tools?custom.secret=pumpernickel")).Status.ShouldBe(400);
        (await program.Get("/api/v1/tools?custom.nothing=x")).Status.ShouldBe(400);
    }

    [Theory, Stores]
    public async Task N02_A_filter_by_a_custom_field_is_data_and_never_a_query(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        using var boss = shop.Visitor("boss");
        await boss.Open("/custom-fields");
        await Add(boss, "Note", "note", "text");
        await Add(boss, "Count", "count", "number");
        using var program = shop.As("boss");
        foreach (var evil in (string[])["' or 1=1 --", "$.note", "\"", "\\", "%"])
            (await program.Get($"/api/v1/tools?custom.note={Uri.EscapeDataString(evil)}")).Each("number").ShouldBeEmpty(evil);
        foreach (var name in (string[])["custom.note')", "custom.", "custom.$", "custom.count)"])
            (await program.Get($"/api/v1/tools?{Uri.EscapeDataString(name)}=x")).Status.ShouldBe(400, name);
        (await program.Get("/api/v1/tools?custom.count=1e400000")).Status.ShouldBe(400);
        (await program.Get("/api/v1/tools?sort=custom.note")).Status.ShouldBe(400);
        (await program.Send("POST", "/api/v1/custom-fields", new JsonObject { ["of"] = "maker", ["name"] = "x", ["label"] = "X", ["type"] = "text" })).ErrorsAbout.ShouldBe(["of"], "nobody asks for it there");
    }

    private static async Task Add(Visitor boss, string label, string name, string type, params (string Name, string Value)[] more)
    {
        await boss.Open("/custom-fields/new?of=tool");
        await boss.Submit("#form-create", [("label", label), ("name", name), ("type", type), .. more]);
        boss.Place.ShouldBe("/custom-fields", boss.Page.QuerySelector(".alert-danger")?.TextContent);
    }
}
