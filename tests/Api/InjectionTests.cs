using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Api;

/// <summary>What is sent is a value, whatever it looks like: never a piece of a query, never the name of a class.</summary>
public sealed class InjectionTests(Houses houses) : IClassFixture<Houses>
{
    /// <summary>Each would make the database sleep for five seconds, eat a gigabyte, or drop something, if it were ever read as SQL.</summary>
    private static readonly string[] Fragments =
        ["x' OR pg_sleep(5)--", "x'; select pg_sleep(5); --", "'||randomblob(1000000000)||'", "'); DROP TABLE incidents; --", "\"; DELETE FROM people; --", "x' || (select pg_sleep(5)) || '", "%' AND 1=randomblob(1000000000) AND '%'='"];

    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2.5);

    [Theory, Stores]
    public async Task N01_SQL_in_any_field_of_any_new_record_is_kept_literally_or_refused(DatabaseKind store)
    {
        var (house, program) = await Chief(store);
        var before = await People(house);
        var kept = new HashSet<string>();
        foreach (var resource in house.Services.GetRequiredService<ResourceCatalogue>().All.Where(each => each.Creation is not null))
        {
            var members = RequestPlan.Of(resource.Creation!.Request).Members;
            foreach (var (fragment, at) in Fragments.Select((each, at) => (each, at)))
            {
                // Once with every text hostile, so that each is read; once with those alone that hold free text, so that they are kept.
                await Quickly($"POST {resource.Kind.Plural} {fragment}", () => program.Send("POST", $"/api/v1/{resource.Kind.Plural}", Filled(members, _ => fragment)));
                var free = members.Where(member => member.ValueType == typeof(string) && member.Name is "title" or "name" or "description" or "text" or "summary");
                var made = await Quickly($"POST {resource.Kind.Plural} {fragment}", () => program.Send("POST", $"/api/v1/{resource.Kind.Plural}", Filled([.. free], member => $"{fragment} {at}")));
                if (made.Status != 201)
                    continue;
                foreach (var member in free.Where(member => made.Json[member.Name] is not null))
                    made.Json[member.Name]!.ToString().ShouldBe($"{fragment} {at}", $"{resource.Kind.Plural}.{member.Name}");
                (await program.Get(made.Headers.Location!.ToString())).Text.ShouldBe(made.Text);
                kept.Add(resource.Kind.Plural);
            }
        }

        kept.ShouldBeSubsetOf(house.Services.GetRequiredService<ResourceCatalogue>().All.Select(each => each.Kind.Plural));
        foreach (var plural in (string[])["incidents", "services", "people", "teams", "organisations", "roles"])
            kept.ShouldContain(plural);
        (await People(house)).ShouldBeGreaterThanOrEqualTo(before);
        house.Log.Faults.ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task N01_SQL_in_any_field_that_is_changed_and_in_any_header_is_kept_literally_or_refused(DatabaseKind store)
    {
        var (house, program) = await Chief(store);
        var resources = house.Services.GetRequiredService<ResourceCatalogue>();
        foreach (var plural in (string[])["incidents", "services", "people", "teams", "organisations", "roles"])
        {
            var kind = house.Services.GetRequiredService<RecordKinds>().Plural(plural)!;
            var title = plural is "incidents" ? "title" : "name";
            var made = await program.Send("POST", $"/api/v1/{plural}", new JsonObject { [title] = $"Plain {Guid.CreateVersion7()}" });
            made.Status.ShouldBe(201, made.Text);
            var path = made.Headers.Location!.ToString();
            foreach (var field in kind.Fields.Where(field => field.Editable && field.ValueType == typeof(string)))
            {
                foreach (var fragment in Fragments)
                {
                    var changed = await Quickly($"PATCH {path} {field.Name} {fragment}", () => program.Send("PATCH", path, new JsonObject { [field.Name] = fragment }, ("If-Match", "*")));
                    changed.Status.ShouldBeOneOf(200, 422);
                    if (changed.Status == 200)
                        changed.Json[field.Name]!.ToString().ShouldBe(fragment, field.Name);
                }
            }

            foreach (var header in (string[])["User-Agent", "Accept-Language", "If-Match", "If-None-Match", "Idempotency-Key", "X-Request-Id", "X-Forwarded-For", "Forwarded", "traceparent", "Last-Event-ID", "Cookie", "Referer", "Tandem-Act-As"])
            {
                foreach (var fragment in Fragments)
                    (await Quickly($"{header}: {fragment}", () => program.Send("PATCH", path, new JsonObject { [title] = $"Plain {Guid.CreateVersion7()}" }, header == "If-Match" ? [(header, fragment)] : [("If-Match", "*"), (header, fragment)]))).Status.ShouldBeLessThan(500);
            }

            foreach (var fragment in Fragments.Select(Uri.EscapeDataString))
            {
                foreach (var query in (string[])[$"q={fragment}", $"cursor={fragment}", $"limit={fragment}", $"sort={fragment}", $"{title}={fragment}", $"state={fragment}", $"{fragment}=1", $"at={fragment}"])
                    (await Quickly(query, () => program.Get($"/api/v1/{plural}?{query}"))).Status.ShouldBeOneOf(200, 400);
                (await Quickly(fragment, () => program.Get($"/api/v1/{plural}/{fragment}"))).Status.ShouldBe(404);
            }
        }

        resources.All.ShouldNotBeEmpty();
        house.Log.Faults.ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task N51_the_name_of_a_class_in_what_is_sent_makes_nothing(DatabaseKind store)
    {
        var (house, program) = await Chief(store);
        var path = (await program.Send("POST", "/api/v1/incidents", new JsonObject { ["title"] = "Plain" })).Headers.Location!.ToString();
        const string Gadget = "System.Windows.Data.ObjectDataProvider, PresentationFramework, Version=4.0.0.0";
        foreach (var name in (string[])["$type", "__type", "@type", "$id", "$ref", "$values", "@class", "!type", "xsi:type", "__proto__"])
        {
            var gadget = new JsonObject { [name] = Gadget, ["MethodName"] = "Start", ["ObjectInstance"] = new JsonObject { [name] = "System.Diagnostics.Process, System" } };
            var inside = gadget.DeepClone().AsObject();
            inside["title"] = "Trap";
            (await program.Send("POST", "/api/v1/incidents", inside)).Status.ShouldBe(400, name);
            (await program.Send("POST", "/api/v1/incidents", new JsonObject { ["title"] = gadget.DeepClone() })).Status.ShouldBe(422, name);
            (await program.Send("POST", "/api/v1/incidents", new JsonObject { ["title"] = "Trap", ["custom"] = gadget.DeepClone() })).Status.ShouldBeOneOf(400, 422);
            (await program.Send("PATCH", path, gadget.DeepClone(), ("If-Match", "*"))).Status.ShouldBe(400, name);
            (await program.Send("POST", $"{path}/moves", new JsonObject { ["to"] = gadget.DeepClone() })).Status.ShouldBe(422, name);
            (await program.Send("POST", $"{path}/comments", new JsonObject { ["text"] = "Trap", [name] = Gadget })).Status.ShouldBe(400, name);
        }

        // A view state, a binary formatter's stream and a signed-in user of other frameworks, as cookies and as a form.
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = house.Address };
        foreach (var cookie in (string[])["AAEAAAD/////AQAAAAAAAAAMAgAAAElTeXN0ZW0", "rO0ABXNyABdqYXZhLnV0aWwuUHJpb3JpdHlRdWV1ZQ", "/wEykAIAAQAAAP////8BAAAAAAAAAAwCAAAA", "{\"$type\":\"" + Gadget + "\"}"])
        {
            foreach (var name in (string[])["session", "step-code", "step-provider", "step-identity", "flash", "theme", ".AspNetCore.Cookies", "__VIEWSTATE"])
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
                request.Headers.TryAddWithoutValidation("Cookie", $"{name}={Uri.EscapeDataString(cookie)}");
                ((int)(await browser.SendAsync(request)).StatusCode).ShouldBe(200, name);
            }
        }

        (await house.Read(each => each.Set<Tandem.Operation.Incidents.Incident>().AnyAsync(row => row.Title == "Trap"))).ShouldBeFalse();
        house.Log.Faults.ShouldBeEmpty();
    }

    private static JsonObject Filled(IEnumerable<RequestMember> members, Func<RequestMember, string> text)
    {
        var body = new JsonObject();
        foreach (var member in members.Where(member => member.ValueType == typeof(string) || member.Target is not null))
            body[member.Name] = text(member);
        return body;
    }

    private async Task<(House House, HttpClient Program)> Chief(DatabaseKind store)
    {
        var house = await houses.On(store);
        return (house, await house.Program(await house.Enter("Chief", StandardRole.Administrator)));
    }

    private static Task<int> People(House house) => house.Read(each => each.Set<Tandem.People.Persons.Person>().CountAsync());

    /// <summary>A busy machine may take its time; five seconds of sleep it does not take.</summary>
    private static async Task<Reply> Quickly(string what, Func<Task<Reply>> ask)
    {
        var watch = Stopwatch.StartNew();
        var reply = await ask();
        watch.Elapsed.ShouldBeLessThan(Slow, what);
        reply.Status.ShouldBeLessThan(500, $"{what}: {reply.Text}");
        reply.Text.ShouldNotContain("SQLite Error");
        reply.Text.ShouldNotContain("Npgsql");
        return reply;
    }
}
