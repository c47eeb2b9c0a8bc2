using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Files;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Api;

/// <summary>Files under records of every kind.</summary>
public sealed class AttachmentTests(Shops shops) : IClassFixture<Shops>
{
    private static int counter;

    [Theory, Stores]
    public async Task A_file_is_sent_listed_read_and_removed(DatabaseKind kind)
    {
        var shop = await shops.On(kind);
        using var boss = shop.As("boss");
        var tool = await Tool(boss);
        var content = RandomBytes(300_000);
        var sent = await Send(boss, tool, "Bericht – März.pdf", content, "application/pdf");
        sent.Status.ShouldBe(201, sent.Text);
        (await boss.Get($"{tool}/attachments")).Each("name").ShouldBe(["Bericht – März.pdf"]);

        using var read = await boss.GetAsync($"{sent.Json["path"]}");
        (await read.Content.ReadAsByteArrayAsync()).ShouldBe(content);
        read.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("Bericht – März.pdf");
        var kept = await shop.Within(store => store.Attachments.SingleAsync(file => file.Name == "Bericht – März.pdf"));
        kept.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
        var keep = shop.Services.GetRequiredService<FileKeep>();
        keep.Has(kept.KeptAs).ShouldBeTrue();

        (await boss.Send("DELETE", $"{tool}/attachments/{sent.Json["id"]}")).Status.ShouldBe(204);
        (await boss.Get($"{sent.Json["path"]}")).Status.ShouldBe(404);
        keep.Has(kept.KeptAs).ShouldBeFalse();
        (await boss.Get($"{tool}/facts")).Each("name").ShouldBe(["ToolBought", nameof(FileAttached), nameof(FileRemoved)], ignoreOrder: true);
    }

    [Theory, Stores]
    public async Task N64_a_file_sent_twice_under_one_key_is_attached_once(DatabaseKind kind)
    {
        var shop = await shops.On(kind);
        using var boss = shop.As("boss");
        boss.DefaultRequestHeaders.Add("Idempotency-Key", $"file {Guid.CreateVersion7()}");
        var tool = await Tool(shop.As("boss"));

        var first = await Send(boss, tool, "once.txt", "Once"u8.ToArray());
        var again = await Send(boss, tool, "once.txt", "Once"u8.ToArray());
        (first.Status, again.Status, again.Text).ShouldBe((201, 201, first.Text));
        again.Headers.Location.ShouldBe(first.Headers.Location);
        (await Send(boss, tool, "once.txt", "Other"u8.ToArray())).Status.ShouldBe(422);
        (await boss.Get($"{tool}/attachments")).Each("name").ShouldBe(["once.txt"]);
        var keep = shop.Services.GetRequiredService<FileKeep>();
        var known = await shop.Within(store => store.Attachments.Select(file => file.KeptAs).ToListAsync());
        keep.Before(shop.Clock.GetUtcNow().AddYears(100)).Select(Path.GetFileName).ShouldBeSubsetOf(known, "what was sent again is not kept");
    }

    [Theory]
    [Stores("page.html", "text/html", "<script>alert(1)</script>")]
    [Stores("image.svg", "image/svg+xml", "<svg onload=alert(1)>")]
    [Stores("data.xml", "image/png", "<?xml version='1.0'?>")]
    [Stores("x.png", "text/html; charset=utf-7", "+ADw-script+AD4-")]
    [Stores("x", "not a type", "x")]
    public async Task N15_A_file_is_never_shown_in_the_browser(DatabaseKind kind, string name, string type, string content)
    {
        using var boss = (await shops.On(kind)).As("boss");
        var sent = await Send(boss, await Tool(boss), name, Encoding.UTF8.GetBytes(content), type);
        using var read = await boss.GetAsync($"{sent.Json["path"]}");
        read.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        read.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        read.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("sandbox");
    }

    [Theory, Stores]
    public async Task N40_A_file_is_only_for_those_who_may_see_its_record(DatabaseKind kind)
    {
        var shop = await shops.On(kind);
        var (anna, bert) = ($"Anna{++counter}{kind}", $"Bert{counter}{kind}");
        await shop.Hire(anna, new Grant("tools.read", GrantScope.Own), new Grant("tools.comment", GrantScope.Own));
        await shop.Hire(bert, new Grant("tools.read", GrantScope.Own), new Grant("tools.comment", GrantScope.Own));
        using var boss = shop.As("boss");
        using var her = shop.As(anna);
        using var him = shop.As(bert);
        using var stranger = shop.As("nobody");
        var (hers, his) = (await Tool(boss, await Number(shop, anna)), await Tool(boss, await Number(shop, bert)));
        var sent = await Send(her, hers, "hers.txt", "x"u8.ToArray());
        var secret = await Send(boss, hers, "internal.txt", "x"u8.ToArray(), isInternal: true);

        (await her.Get($"{sent.Json["path"]}")).Status.ShouldBe(200);
        (await him.Get($"{sent.Json["path"]}")).Status.ShouldBe(404);
        (await stranger.Get($"{sent.Json["path"]}")).Status.ShouldBe(401);
        (await him.Get($"{his}/attachments/{sent.Json["id"]}")).Status.ShouldBe(404);
        (await boss.Get($"{his}/attachments/{sent.Json["id"]}")).Status.ShouldBe(404);
        (await her.Get($"{secret.Json["path"]}")).Status.ShouldBe(404);
        (await her.Get($"{hers}/attachments")).Each("name").ShouldBe(["hers.txt"]);
        (await her.Get($"{hers}/facts")).Text.ShouldNotContain("internal.txt");
        (await her.Send("DELETE", $"{hers}/attachments/{secret.Json["id"]}")).Status.ShouldBe(404);
        (await Send(her, hers, "x.txt", "x"u8.ToArray(), isInternal: true)).Status.ShouldBe(403);
        (await Send(him, hers, "x.txt", "x"u8.ToArray())).Status.ShouldBe(404);
    }

    [Theory]
    [Stores("../../x", "x")]
    [Stores("..%2fx", "..%2fx")]
    [Stores("C:\\dir\\x.txt", "x.txt")]
    [Stores("CON", "CON")]
    [Stores(".htaccess", ".htaccess")]
    [Stores("a\u202Etxt.pdf", "atxt.pdf")]
    [Stores("  ..  ", "file")]
    public async Task N47_Whatever_a_file_is_called_it_is_kept_under_a_random_name(DatabaseKind kind, string name, string known)
    {
        var shop = await shops.On(kind);
        using var boss = shop.As("boss");
        var sent = await Send(boss, await Tool(boss), name, "x"u8.ToArray());
        sent.Status.ShouldBe(201, sent.Text);
        sent.Json["name"]!.ToString().ShouldBe(known);
        var id = Guid.Parse(sent.Json["id"]!.ToString());
        (await shop.Within(store => store.Attachments.SingleAsync(file => file.Id == id))).KeptAs.ShouldMatch("^[0-9a-f]{64}$");
        using var read = await boss.GetAsync($"{sent.Json["path"]}");
        read.Content.Headers.ContentDisposition!.ToString().ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("a\0b\r\nc\u0085.txt", "abc.txt")]
    [InlineData("<b>\"x\"|?*.png", "bx.png")]
    [InlineData("", "file")]
    [InlineData("...", "file")]
    [InlineData("\ud800.txt", ".txt")]
    public void N47_A_name_holds_nothing_that_could_mislead(string sent, string tidy) => FileNames.Tidy(sent).ShouldBe(tidy);

    [Fact]
    public void N47_A_long_name_keeps_its_ending()
    {
        var name = FileNames.Tidy(new string('x', 300) + ".docx");
        name.Length.ShouldBeLessThanOrEqualTo(150);
        name.ShouldEndWith("x.docx");
    }

    [Theory, Stores]
    public async Task A_file_that_is_too_large_or_of_a_refused_kind_leaves_nothing_behind(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        using var boss = shop.As("boss");
        var tool = await Tool(boss);
        (await boss.Send("PATCH", "/api/v1/settings", new JsonObject { ["files.largest"] = 1 })).Status.ShouldBe(200);
        (await Send(boss, tool, "large.bin", RandomBytes((1 << 20) + 1))).Status.ShouldBe(413);
        (await Send(boss, tool, "larger.bin", RandomBytes(3 << 20))).Status.ShouldBe(413);
        (await Send(boss, tool, "fits.bin", RandomBytes(1 << 20))).Status.ShouldBe(201);
        (await Send(boss, tool, "virus.EXE", "MZ"u8.ToArray())).Status.ShouldBe(422);
        await boss.Send("PATCH", "/api/v1/settings", new JsonObject { ["files.allowed"] = "pdf, png" });
        (await Send(boss, tool, "x.txt", "x"u8.ToArray())).Status.ShouldBe(422);
        (await Send(boss, tool, "x.PDF", "x"u8.ToArray())).Status.ShouldBe(201);
        shop.Services.GetRequiredService<FileKeep>().Before(DateTimeOffset.MaxValue).Count().ShouldBe(2);
    }

    [Theory]
    [Stores("application/json", "{}", 415)]
    [Stores("multipart/form-data", "x", 400)]
    [Stores("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nno end", 400)]
    [Stores("multipart/form-data; boundary=b", "--b--\r\n", 422)]
    public async Task A_form_that_is_none_is_refused(DatabaseKind kind, string type, string body, int status)
    {
        using var boss = (await shops.On(kind)).As("boss");
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await boss.PostAsync($"{await Tool(boss)}/attachments", content);
        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
    }

    [Theory, Stores]
    public async Task What_never_became_known_is_swept_away(DatabaseKind kind)
    {
        var shop = await shops.On(kind);
        using var boss = shop.As("boss");
        await Send(boss, await Tool(boss), "known.txt", "x"u8.ToArray());
        var keep = shop.Services.GetRequiredService<FileKeep>();
        var orphan = await keep.Keep(new MemoryStream("lost"u8.ToArray()), 100, default);
        var known = await shop.Within(store => store.Attachments.Where(file => file.Name == "known.txt").Select(file => file.KeptAs).FirstAsync());

        await Sweep(TimeSpan.Zero);
        keep.Has(orphan.Name).ShouldBeTrue();
        await Sweep(TimeSpan.FromHours(25));
        keep.Has(orphan.Name).ShouldBeFalse();
        keep.Has(known).ShouldBeTrue();

        Task<bool> Sweep(TimeSpan later) => shop.Within(async store =>
        {
            var clock = new MovableClock();
            clock.Move(TimeProvider.System.GetUtcNow() - clock.GetUtcNow() + later);
            await new SweepFiles(store, keep, clock).Run(default);
            return true;
        });
    }

    private static async Task<Reply> Send(HttpClient client, string tool, string name, byte[] content, string type = "text/plain", bool isInternal = false)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(content);
        file.Headers.TryAddWithoutValidation("Content-Type", type);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file", FileName = $"\"{name.Replace("\"", "")}\"", FileNameStar = name };
        form.Add(file);
        if (isInternal)
            form.Add(new StringContent("true"), "internal");
        using var answer = await client.PostAsync($"{tool}/attachments", form);
        return new((int)answer.StatusCode, answer.Headers, answer.Content.Headers.ContentType?.MediaType ?? "", await answer.Content.ReadAsStringAsync());
    }

    private static byte[] RandomBytes(int count) => System.Security.Cryptography.RandomNumberGenerator.GetBytes(count);

    private static async Task<string> Number(Shop shop, string name) =>
        Maker.Kind.NumberOf(await shop.Within(store => store.Set<Maker>().Where(maker => maker.Name == name).Select(maker => maker.Serial).SingleAsync()));

    private static async Task<string> Tool(HttpClient client, string? owner = null)
    {
        var made = await client.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Tool", ["owner"] = owner });
        made.Status.ShouldBe(201, made.Text);
        return $"/api/v1/tools/{made.Json["number"]}";
    }
}
