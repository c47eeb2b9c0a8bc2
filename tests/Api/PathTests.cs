using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Api;

/// <summary>An address names a record, a file or a page of ours, never a place on the disk.</summary>
public sealed class PathTests(Houses houses) : IClassFixture<Houses>
{
    private static readonly string[] Ways =
        ["/etc/passwd", "../../../../../../etc/passwd", "..%2f..%2f..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "..%5c..%5c..%5cetc%5cpasswd", "..\\..\\..\\etc\\passwd",
         "%2fetc%2fpasswd", "%252e%252e%252fetc%252fpasswd", "..;/..;/etc/passwd", "....//....//etc/passwd", "%c0%ae%c0%ae/etc/passwd", "C:%5cWindows%5cwin.ini", "file:%2f%2f%2fetc%2fpasswd", "tandem.db", "../tandem.db", "..%2ftandem.db", "settings.json", "..%2f..%2fsettings.json"];

    [Theory, Stores]
    public async Task N50_no_way_leads_out_of_where_files_are_kept(DatabaseKind store)
    {
        var house = await houses.On(store);
        var chief = await house.Enter("Chief", StandardRole.Administrator);
        using var program = await house.Program(chief);
        var incident = (string)(await program.Send("POST", "/api/v1/incidents", new JsonObject { ["title"] = "Files" })).Json["number"]!;
        // What must not come out: the passwords of the machine, the database, and a file that lies beside those that are kept.
        await File.WriteAllTextAsync(Path.Combine(house.Site.Data, "settings.json"), "{\"out\":\"of bounds\"}");
        var token = program.DefaultRequestHeaders.Authorization!.ToString();

        foreach (var root in (string[])["/", "/lib/", "/css/", $"/api/v1/incidents/{incident}/attachments/", $"/incidents/{incident}/files/", "/files/", "/logs/", "/backups/", "/api/v1/backups/", "/api/v1/exports/", "/data/"])
        {
            foreach (var way in Ways)
            {
                var said = await Raw(house, root + way, token);
                said.ShouldNotContain("root:", Case.Sensitive, root + way);
                said.ShouldNotContain("SQLite format", Case.Sensitive, root + way);
                said.ShouldNotContain("out\":\"of", Case.Sensitive, root + way);
                said.Split(' ')[1].ShouldBeOneOf("404", "400", "405");
                if (root is not "/" && !way.Contains('\\', StringComparison.Ordinal))
                    said.Split(' ')[1].ShouldBeOneOf("404", "405");
            }
        }

        house.Log.Faults.ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task N50_the_same_asked_for_properly_is_handed_out(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var program = await house.Program(await house.Enter("Chief", StandardRole.Administrator));
        var path = (await program.Send("POST", "/api/v1/incidents", new JsonObject { ["title"] = "Files" })).Headers.Location!.ToString();
        using var form = new MultipartFormDataContent { { new ByteArrayContent("kept"u8.ToArray()), "file", "..%2f..%2fetc%2fpasswd" } };

        var sent = JsonNode.Parse(await (await program.PostAsync($"{path}/attachments", form)).Content.ReadAsStringAsync())!;

        (await program.GetStringAsync($"{sent["path"]}")).ShouldBe("kept");
        Directory.EnumerateFiles(house.Site.Data, "*", SearchOption.AllDirectories).ShouldNotContain(file => file.Contains("passwd", StringComparison.Ordinal));
    }

    /// <summary>Asks letter by letter: a client of ours would tidy the address first.</summary>
    private static async Task<string> Raw(House house, string path, string authorization)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(house.Address.Host, house.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {house.Address.Authority}\r\nAuthorization: {authorization}\r\nAccept: application/json\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }
}
