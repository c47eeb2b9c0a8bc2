using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Configuration;
using Tandem.Transition.ItemClasses;
using Tandem.Transition.Relations;

namespace Tandem.Tests.Transition;

/// <summary>Items, the classes that say what is known of them, and how they belong together.</summary>
public sealed class ConfigurationTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task An_item_is_measured_by_its_class_and_by_the_classes_above_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var program = await house.Program(await house.Enter("Robot", StandardRole.Administrator));

        var made = await Made(program, "/api/v1/configuration-items", new { @class = "virtual machine", name = "web-1", state = "live", attributes = new { serialNumber = "X-1", cores = 4 } });
        made.GetProperty("class").GetString().ShouldBe("Virtual machine");
        made.GetProperty("state").GetString().ShouldBe("live");
        made.GetProperty("attributes").GetProperty("cores").GetInt32().ShouldBe(4);
        var path = $"/api/v1/configuration-items/{made.GetProperty("number").GetString()}";

        foreach (var (body, field) in new (object, string)[]
        {
            (new { @class = "Server", name = "x", attributes = new { cores = "many" } }, "attributes.cores"),
            (new { @class = "Server", name = "x", attributes = new { wheels = 4 } }, "attributes.wheels"),
            (new { @class = "IP address", name = "10.0.0.1" }, "attributes.address"),
            (new { @class = "Balloon", name = "x" }, "class"),
            (new { name = "x" }, "class"),
            (new { @class = "Server", name = " " }, "name"),
            (new { @class = "Server", name = "x", state = "retired" }, "state"),
            (new { @class = "Server", name = "x", warrantyUntil = "soon" }, "warrantyUntil"),
            (new { @class = "Server", name = "x", cost = -1 }, "cost"),
        })
        {
            var no = await program.PostAsJsonAsync("/api/v1/configuration-items", body);
            no.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, field);
            (await no.Content.ReadAsStringAsync()).ShouldContain($"\"{field}\"");
        }

        program.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "*");
        (await program.PatchAsJsonAsync(path, new { attributes = new { cores = (int?)null, operatingSystem = "Debian" }, endOfSupport = "2028-06-30" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var now = await Read(program, path);
        now.GetProperty("attributes").GetRawText().ShouldBe("""{"operatingSystem":"Debian","serialNumber":"X-1"}""");
        now.GetProperty("endOfSupport").GetString().ShouldBe("2028-06-30");
        (await program.PatchAsJsonAsync(path, new { @class = "Database" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Read(program, path)).GetProperty("attributes").GetRawText().ShouldBe("{}", "a database has neither");
        (await program.PatchAsJsonAsync(path, new { @class = "IP address" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "it would have no address");
        await house.Settled();
        (await Read(program, "/api/v1/configuration-items?q=web-1")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await Read(program, "/api/v1/configuration-items?class=Database&endOfSupport=2028-01-01..2028-12-31")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Theory, Stores]
    public async Task What_an_item_was_like_is_told_by_its_facts(DatabaseKind store)
    {
        var house = await houses.On(store);
        var item = await house.Do((AddConfigurationItem add) => add.Run(new("ledger", "Database", Attributes: new() { ["engine"] = "PostgreSQL" }), Census.Tandem));
        var before = house.Clock.GetUtcNow();
        house.Clock.Move(TimeSpan.FromDays(1));

        await house.Do((EditConfigurationItem edit) => edit.Run(new(item.Id, Patch.Of("attributes", new { engine = "MariaDB", sizeGb = 12 })), Census.Tandem));
        await house.Do((MoveConfigurationItem move) => move.Run(new(item.Id, ItemLife.Live), Census.Tandem));

        var then = await house.Do((AsOf past) => past.Of(item.Id, before));
        then!.Attributes.Json.ShouldBe("""{"engine":"PostgreSQL"}""");
        then.State.ShouldBe(ItemLife.Planned);
        var now = await house.Do((AsOf past) => past.Of(item.Id, house.Clock.GetUtcNow()));
        now!.Attributes.Json.ShouldBe("""{"engine":"MariaDB","sizeGb":12}""");
        now.State.ShouldBe(ItemLife.Live);
        var edited = await house.Read(each => each.Facts.SingleAsync(fact => fact.Record == item.Id.Value && fact.Name == nameof(ConfigurationItemEdited)));
        edited.ReadChanges().GetProperty("attributes.engine")[1].GetString().ShouldBe("MariaDB");
    }

    [Theory, Stores]
    public async Task A_class_asks_for_nothing_twice_and_is_no_kind_of_itself(DatabaseKind store)
    {
        var house = await houses.On(store);
        await house.Do((FurnishClasses furnish) => furnish.Run(new(), Census.Tandem));
        var server = await house.Read(each => each.Set<ConfigurationClass>().SingleAsync(row => row.Name == "Server"));
        var blade = await house.Do((AddConfigurationClass add) => add.Run(new($"Blade {store}", server.Id, Attributes: [new("bay", Type: CustomType.Number, Required: true)], IdentifiedBy: ["serialNumber, bay"]), Census.Tandem));

        (await Refusal(house, (EditConfigurationClass edit) => edit.Run(new(server.Id, Patch.Of("parent", blade.Id)), Census.Tandem))).ShouldBe("parent");
        (await Refusal(house, (EditConfigurationClass edit) => edit.Run(new(server.Id, Patch.Of("attributes", new[] { new { name = "bay" } })), Census.Tandem))).ShouldBe("attributes");
        (await Refusal(house, (EditConfigurationClass edit) => edit.Run(new(blade.Id, Patch.Of("attributes", new[] { new { name = "colour", type = "choice" } })), Census.Tandem))).ShouldBe("attributes");
        (await Refusal(house, (EditConfigurationClass edit) => edit.Run(new(blade.Id, Patch.Of("identifiedBy", new[] { "wheels" })), Census.Tandem))).ShouldBe("identifiedBy");
        (await Refusal(house, (AddConfigurationClass add) => add.Run(new($"blade {store}"), Census.Tandem))).ShouldBe("name");
        (await Refusal(house, (AddConfigurationItem add) => add.Run(new("b", blade.Name, Attributes: new() { ["serialNumber"] = "7" }), Census.Tandem))).ShouldBe("attributes.bay");
        await house.Do((MoveConfigurationClass move) => move.Run(new(blade.Id, ConfigurationClass.Retired), Census.Tandem));
        (await Refusal(house, (AddConfigurationItem add) => add.Run(new("b", blade.Name, Attributes: new() { ["bay"] = 2 }), Census.Tandem))).ShouldBe("class");
        var count = await house.Read(each => each.Set<ConfigurationClass>().CountAsync());
        await house.Do((FurnishClasses furnish) => furnish.Run(new(), Census.Tandem));
        (await house.Read(each => each.Set<ConfigurationClass>().CountAsync())).ShouldBe(count, "the usual classes come once");
    }

    [Theory, Stores]
    public async Task A_relation_is_read_from_both_ends_and_is_there_once(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var program = await house.Program(await house.Enter("Robot", StandardRole.Administrator));
        var (shop, cart) = (await Item(program, $"shop {store}"), await Item(program, $"cart {store}"));

        var made = await Made(program, "/api/v1/relations", new { from = shop, relation = "Depends on", to = $"cart {store}" });
        made.GetProperty("relation").GetString().ShouldBe("depends on");
        made.GetProperty("from").GetString().ShouldBe(shop);
        made.GetProperty("to").GetString().ShouldBe(cart);
        foreach (var body in new object[]
        {
            new { from = shop, relation = "depends on", to = cart }, new { from = cart, relation = "is used by", to = shop }, new { from = shop, relation = "depends on", to = shop },
            new { from = shop, relation = "admires", to = cart }, new { from = shop, relation = "runs on", to = cart, needed = 0 },
        })
            (await program.PostAsJsonAsync("/api/v1/relations", body)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var path = $"/api/v1/relations/{made.GetProperty("number").GetString()}";
        (await program.PostAsJsonAsync(path + "/moves", new { to = "ended" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Read(program, $"/api/v1/relations?from={shop}&state=current")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await Made(program, "/api/v1/relations", new { from = cart, relation = "is used by", to = shop })).GetProperty("number").GetString().ShouldBe(made.GetProperty("number").GetString(), "it is taken up again");
        (await Read(program, $"/api/v1/relations?to={cart}&state=current")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Theory, Stores]
    public async Task Relation_types_are_data_with_words_of_their_own(DatabaseKind store)
    {
        var house = await houses.On(store);
        var type = await house.Do((AddRelationType add) => add.Run(new($"feeds {store}", $"is fed by {store}", FailureHits.Second), Census.Tandem));

        (await Refusal(house, (AddRelationType add) => add.Run(new($"IS FED BY {store}", "other"), Census.Tandem))).ShouldBe("name");
        (await Refusal(house, (EditRelationType edit) => edit.Run(new(type.Id, Patch.Of("inverse", "depends on")), Census.Tandem))).ShouldBe("inverse");
        await house.Do((EditRelationType edit) => edit.Run(new(type.Id, Patch.Of("hits", FailureHits.Both)), Census.Tandem));
        await house.Do((MoveRelationType move) => move.Run(new(type.Id, RelationType.Retired), Census.Tandem));

        var (a, b) = (await house.Do((AddConfigurationItem add) => add.Run(new("a", "Server"), Census.Tandem)), await house.Do((AddConfigurationItem add) => add.Run(new("b", "Server"), Census.Tandem)));
        (await Refusal(house, (AddRelation add) => add.Run(new(a.Id, type.Name, b.Id), Census.Tandem))).ShouldBe("relation");
        var relation = await house.Do((AddRelation add) => add.Run(new(a.Id, "runs on", b.Id, "hosts", 2), Census.Tandem));
        (await Refusal(house, (EditRelation edit) => edit.Run(new(relation.Id, Patch.Of("needed", 0)), Census.Tandem))).ShouldBe("needed");
        await house.Do((EditRelation edit) => edit.Run(new(relation.Id, Patch.Of("effect", FailureEffect.Degrades)), Census.Tandem));
        await house.Do((MoveRelation move) => move.Run(new(relation.Id, ItemRelation.Ended), Census.Tandem));
        (await house.Read(each => each.ItemRelations.AsNoTracking().SingleAsync(row => row.Id == relation.Id))).Effect.ShouldBe(FailureEffect.Degrades);
    }

    [Theory, Stores]
    public async Task Who_works_with_the_map_does_so_in_pages_and_a_requester_sees_none_of_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var mona = await house.SignedIn("Mona", StandardRole.Administrator);
        await mona.Open("/configuration-classes");
        mona.Page.Body!.TextContent.ShouldContain("Virtual machine");

        await mona.Open("/configuration-items/new?class=IP+address");
        mona.Page.QuerySelector("[name='attributes']").ShouldBeNull("each attribute is a field of its own");
        await mona.Submit("#form-item", ("name", "gateway"), ("cost", "12"));
        mona.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        mona.Page.QuerySelector("input[name='attributes.address']")!.GetAttribute("aria-invalid").ShouldBe("true");
        mona.Page.QuerySelector("input[name='cost']")!.GetAttribute("value").ShouldBe("12");
        await mona.Submit("#form-item", ("attributes.address", "10.0.0.1"));
        mona.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        var gateway = mona.Place;
        mona.Page.QuerySelector(".record-side")!.TextContent.ShouldContain("10.0.0.1");
        await mona.Open(gateway + "/edit");
        await mona.Submit("#form-item", ("attributes.dnsName", "gate.example.org"));
        mona.Page.QuerySelector(".record-side")!.TextContent.ShouldContain("gate.example.org");
        mona.Page.QuerySelector(".record-timeline")!.TextContent.ShouldContain("gate.example.org");

        var name = $"router {Guid.CreateVersion7():N}";
        var router = await house.Do((AddConfigurationItem add) => add.Run(new(name, "Network device"), Census.Tandem));
        await mona.Submit("#form-relate", ("relation", "is address of"), ("to", "nothing of the kind"));
        mona.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await mona.Submit("#form-relate", ("relation", "is address of"), ("to", name));
        mona.Status.ShouldBe(HttpStatusCode.OK);
        (await house.Read(each => each.ItemRelations.AsNoTracking().SingleAsync(row => row.From == router.Id))).Relation.ShouldBe("has address");
        mona.Page.QuerySelectorAll("ul.links a").Select(link => link.TextContent).ShouldContain(text => text.Contains(name, StringComparison.Ordinal));
        await mona.Submit("form[action*='/relations/RLN-']");
        (await house.Read(each => each.ItemRelations.AsNoTracking().SingleAsync(row => row.From == router.Id))).State.ShouldBe(ItemRelation.Ended);
        await mona.Open("/configuration-classes/new");
        await mona.Submit("#form-class", ("name", $"Drone {store}"), ("parent", "CLS-1"), ("attribute-0-name", "rotors"), ("attribute-0-type", "number"), ("attribute-0-need", "required"), ("attribute-2-name", "Bad Name"));
        mona.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await mona.Submit("#form-class", ("attribute-2-name", ""));
        mona.Page.QuerySelector("main")!.TextContent.ShouldContain("Rotors");

        using var stranger = await house.Program(await house.Enter("Rita", StandardRole.Requester));
        (await stranger.GetAsync("/api/v1/configuration-items")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.PostAsJsonAsync("/api/v1/configuration-items", new { @class = "Server", name = "mine" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var agent = await house.Program(await house.Enter("Aida", StandardRole.Agent));
        (await agent.GetAsync("/api/v1/configuration-items")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await agent.PostAsJsonAsync("/api/v1/configuration-items", new { @class = "Server", name = "mine" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string> Item(HttpClient program, string name) =>
        (await Made(program, "/api/v1/configuration-items", new { @class = "Application", name })).GetProperty("number").GetString()!;

    private static async Task<JsonElement> Made(HttpClient program, string path, object body)
    {
        var answer = await program.PostAsJsonAsync(path, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static Task<JsonElement> Read(HttpClient program, string path) => program.GetFromJsonAsync<JsonElement>(path);

    private static async Task<string?> Refusal<TFeature>(House house, Func<TFeature, Task> run) where TFeature : notnull =>
        (await Should.ThrowAsync<Refused>(() => house.Do(run))).Complaints[0].Field;
}
