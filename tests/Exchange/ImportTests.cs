using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Imports;
using Tandem.Kernel.Sheets;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Exchange;

/// <summary>Rows of a sheet become records through the kind's own verbs.</summary>
public sealed class ImportTests(Shops workshops) : IClassFixture<Shops>
{
    private const string Unnamed = "Say what the tool is called.";

    private const string Mapping = """
        {
          "source": "old-shop", "key": "Id", "dates": ["d.M.yyyy HH:mm"], "zone": "Europe/Berlin",
          "fields": {
            "title": "Name",
            "colour": { "column": "Paint", "values": { "rot": "red", "dark blue": "deepBlue" }, "otherwise": "plain" },
            "sharp": "Sharp?",
            "weight": { "column": "Weight", "constant": "5" },
            "owner": "Keeper",
            "bought": "Since",
            "notes": { "constant": "Taken over" }
          }
        }
        """;

    [Theory, Stores]
    public async Task Rows_become_records_by_columns_translations_and_constants(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        await shop.Hire("Anna");
        const string Sheet = "Id;Name;Paint;Sharp?;Weight;Keeper;Since\n7;\"Saw; \"\"fine\"\"\";ROT;ja;3;Anna;1.7.2026 12:00\n8;Axe;unknown;no;;MAK-1;2026-07-01\n";

        var (count, outcomes) = await Import(shop, Sheet);

        outcomes.Where(row => row.Reason is not null).ShouldBeEmpty();
        count.ShouldBe(new ImportCount(Created: 2));
        var (saw, axe) = (await Tool(shop, "Saw; \"fine\""), await Tool(shop, "Axe"));
        (saw.Colour, saw.Sharp, saw.Weight, saw.Notes).ShouldBe((Colour.Red, true, 3, "Taken over"));
        saw.Bought.ShouldBe(new DateTimeOffset(2026, 7, 1, 10, 0, 0, TimeSpan.Zero), "noon in Berlin");
        (axe.Colour, axe.Sharp, axe.Weight).ShouldBe((Colour.Plain, false, 5));
        (axe.Owner, axe.Bought).ShouldBe((saw.Owner, new DateTimeOffset(2026, 6, 30, 22, 0, 0, TimeSpan.Zero)));
    }

    [Theory, Stores]
    public async Task Running_it_again_doubles_nothing_and_changes_only_what_differs(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        string Sheet(string weight) => $"Id,Name,Paint,Sharp?,Weight,Keeper,Since\n1,Awl,red,yes,{weight},,\n2,Bit,red,yes,2,,\n";
        await Import(shop, Sheet("1"));
        var facts = await Facts(shop);

        (await Import(shop, Sheet("1"))).Count.ShouldBe(new ImportCount(Unchanged: 2));
        (await Facts(shop)).ShouldBe(facts, "nothing happened");
        var (count, outcomes) = await Import(shop, Sheet("9"));

        count.ShouldBe(new ImportCount(Updated: 1, Unchanged: 1));
        outcomes[0].Fields.ShouldBe(["weight"]);
        (await Tool(shop, "Awl")).Weight.ShouldBe(9);
        (await shop.Within(db => db.Set<Tool>().CountAsync())).ShouldBe(2);
        var leave = await Import(shop, Sheet("4"), Mapping.Replace("\"key\"", "\"existing\": \"leave\", \"key\"", StringComparison.Ordinal));
        (leave.Count, (await Tool(shop, "Awl")).Weight).ShouldBe((new ImportCount(Unchanged: 2), 9));
    }

    [Theory, Stores]
    public async Task Without_a_key_the_file_and_its_lines_are_known_again(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        const string Sheet = "Name\nAwl\nBit\n";
        const string Plain = """{ "fields": { "title": "Name" } }""";

        (await Import(shop, Sheet, Plain)).Count.Created.ShouldBe(2);
        (await Import(shop, Sheet, Plain)).Count.Unchanged.ShouldBe(2);
        (await Import(shop, Sheet, Plain, file: "another")).Count.Created.ShouldBe(2);
    }

    [Theory, Stores]
    public async Task A_dry_run_says_row_by_row_what_would_be_done_and_does_nothing(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        await Import(shop, "Id,Name,Paint,Sharp?,Weight,Keeper,Since\n1,Awl,red,yes,1,,\n");
        var facts = await Facts(shop);

        var (count, outcomes) = await Import(shop, "Id,Name,Paint,Sharp?,Weight,Keeper,Since\n1,Awl,red,yes,2,,\n2,,red,yes,1,,\n3,Bit,red,yes,1,Nobody,\n4,Cut,red,perhaps,1,,\n5,Dag,red,yes,1,,\n", dry: true);

        (await Facts(shop)).ShouldBe(facts);
        (await shop.Within(db => db.Set<Tool>().CountAsync())).ShouldBe(1);
        (await shop.Within(db => db.ExternalKeys.CountAsync())).ShouldBe(1);
        outcomes.Select(row => (row.Line, row.Fate)).ShouldBe([(2, RowFate.Updated), (3, RowFate.Rejected), (4, RowFate.Rejected), (5, RowFate.Rejected), (6, RowFate.Created)]);
        outcomes[0].Number.ShouldBe("TOL-1");
        outcomes[1].Reason.ShouldBe(Unnamed, "the feature's own rule");
        outcomes[2].Reason.ShouldBe("Owner: there is no maker \"Nobody\".");
        outcomes[3].Reason!.ShouldContain("\"perhaps\" cannot be read");
        count.Rejected.ShouldBe(3);
    }

    [Theory]
    [Stores(true), Stores(false)]
    public async Task All_that_is_wrong_with_a_row_is_told_at_once_and_nothing_of_it_is_taken(DatabaseKind store, bool dry)
    {
        await using var shop = await Shop.Open(store);
        await Import(shop, "Id,Name,Paint,Sharp?,Weight,Keeper,Since\n1,Awl,red,yes,1,,\n");

        var (count, outcomes) = await Import(shop, "Id,Name,Paint,Sharp?,Weight,Keeper,Since\n1,Awl,red,perhaps,3,Nobody,\n2,,red,perhaps,1,Nobody,\n", dry: dry);

        count.ShouldBe(new ImportCount(Rejected: 2));
        outcomes.ShouldAllBe(row => row.Reason!.Contains("\"perhaps\" cannot be read", StringComparison.Ordinal) && row.Reason.Contains("Owner: there is no maker \"Nobody\".", StringComparison.Ordinal));
        outcomes[1].Reason!.ShouldEndWith(Unnamed, Case.Sensitive, "the feature's own rule");
        (await Tool(shop, "Awl")).Weight.ShouldBe(1);
        (await shop.Within(db => db.Set<Tool>().CountAsync())).ShouldBe(1);
    }

    [Theory, Stores]
    public async Task N04_what_a_cell_or_a_heading_says_is_text_or_an_error_of_its_row(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        const string Evil = "'); DELETE FROM tools;--";
        var sheet = $"Id,\"Na\"\"me'); DROP TABLE tools;--\",Weight\n1,\"{Evil}\",1\n2,ok,\"1); DELETE\"\n\"' OR 1=1\",{{{{7*7}}}},3\n4,'=1+1,4\n5,short\n";
        const string Plain = """{ "key": "Id", "fields": { "title": "Na\"me'); DROP TABLE tools;--", "weight": "Weight" } }""";

        var (count, outcomes) = await Import(shop, sheet, Plain);

        outcomes.Where(row => row.Reason is not null).Select(row => row.Line).ShouldBe([3, 6]);
        outcomes[4].Reason.ShouldBe("The row has 2 cells, the headings are 3.");
        count.Created.ShouldBe(3);
        var titles = await shop.Within(db => db.Set<Tool>().OrderBy(tool => tool.Serial).Select(tool => tool.Title).ToListAsync());
        titles.ShouldBe([Evil, "{{7*7}}", "=1+1"], "an export's apostrophe is taken away again");
    }

    [Theory, Stores]
    public async Task Rejected_rows_are_written_with_their_lines_and_can_be_imported_when_mended(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        const string Sheet = "Id,Name,Paint,Sharp?,Weight,Keeper,Since\n1,\"Two\nlines\",red,yes,1,,\n\n2,Bit,red,yes,=heavy,,\n";
        using var written = new MemoryStream();

        var (count, _) = await Import(shop, Sheet, rejections: written);

        count.ShouldBe(new ImportCount(Created: 1, Rejected: 1));
        var rejected = Table.Read(Encoding.UTF8.GetString(written.ToArray()));
        rejected.Headings.ShouldBe(["line", "reason", "Id", "Name", "Paint", "Sharp?", "Weight", "Keeper", "Since"]);
        (rejected.Column("line")[0], rejected.Column("Weight")[0]).ShouldBe(("5", "'=heavy"));
        rejected.Column("reason")[0].ShouldContain("Weight: \"=heavy\" cannot be read (understood are: a whole number).");
        (await Import(shop, Encoding.UTF8.GetString(written.ToArray()).Replace("'=heavy", "8", StringComparison.Ordinal))).Count.Created.ShouldBe(1);
    }

    [Theory, Stores]
    public async Task N36_rights_hold_for_every_row(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        await shop.Hire("Other");
        await shop.Hire("Uma", new Grant("tools.create", GrantScope.Own), new Grant("tools.read", GrantScope.Own), new Grant("tools.edit", GrantScope.Own), new Grant("makers.read", GrantScope.Everywhere));
        await shop.Hire("Nora", new Grant("tools.read", GrantScope.Everywhere));
        const string Sheet = "Name,Owner\nMine,Uma\nYours,Other\nNobody's,\n";
        const string Plain = """{ "key": "Name", "fields": { "title": "Name", "owner": "Owner" } }""";

        foreach (var dry in (bool[])[true, false])
        {
            var (_, outcomes) = await Import(shop, Sheet, Plain, dry, by: "Uma");
            outcomes.Select(row => row.Fate).ShouldBe([RowFate.Created, RowFate.Rejected, RowFate.Rejected]);
            outcomes[1].Reason.ShouldBe("This needs the right \"tools.create\".", "it would be somebody else's");
            outcomes[2].Reason.ShouldBe("This needs the right \"tools.create\".");
        }

        (await shop.Within(db => db.Set<Tool>().Select(tool => tool.Title).ToListAsync())).ShouldBe(["Mine"]);
        await Should.ThrowAsync<Forbidden>(() => Import(shop, Sheet, Plain, by: "Nora"));
        var priced = await Should.ThrowAsync<Refused>(() => Import(shop, "Name,Price\nx,1\n", """{ "fields": { "title": "Name", "price": "Price" } }""", by: "Uma"));
        priced.Message.ShouldStartWith("No field \"price\" of a tool can be filled.", customMessage: "a field she does not see");
    }

    [Theory, Stores]
    public async Task An_export_can_be_changed_and_imported_again(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        using var boss = shop.As("boss");
        await shop.Hire("Owen");
        foreach (var title in (string[])["=risky", "plain"])
            await ExportTests.Buy(boss, new() { ["title"] = title, ["owner"] = "Owen", ["weight"] = 1, ["bought"] = "2026-01-01T00:00:00Z", ["price"] = 12, ["colour"] = "red" });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/tools?sort=number");
        request.Headers.Accept.ParseAdd("text/csv");
        var sheet = await (await boss.SendAsync(request)).Content.ReadAsStringAsync();
        var headings = Table.Read(sheet).Headings;
        var guessed = GuessMapping.Of(shop.Services.GetRequiredService<Tandem.Kernel.Resources.ResourceCatalogue>().Of(Workshop.Tool.Kind), headings, [], shop.People["boss"]);

        guessed.Fields.Keys.ShouldBe(["title", "notes", "price", "weight", "sharp", "colour", "bought", "owner", "shop", "state", "reason", "number"], ignoreOrder: true);
        (await Import(shop, sheet, guessed.Write())).Count.ShouldBe(new ImportCount(Unchanged: 2));
        (await Import(shop, sheet.Replace("plain,", "plainer,", StringComparison.Ordinal), guessed.Write())).Count.ShouldBe(new ImportCount(Updated: 1, Unchanged: 1));
        (await Tool(shop, "plainer")).Weight.ShouldBe(1);
        (await Import(shop, sheet.Replace("TOL-1", "TOL-999", StringComparison.Ordinal), guessed.Write())).Outcomes[0].Reason.ShouldBe("There is no tool.");
    }

    [Theory, Stores]
    public async Task A_row_moves_its_record_through_its_life(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        const string Moving = """{ "key": "Id", "fields": { "title": "Name", "state": "State", "reason": "Why" } }""";
        const string Sheet = "Id,Name,State,Why\n1,Awl,Broken,Fell down\n2,Bit,broken,\n3,Cut,nowhere,\n4,Dag,new,\n";

        var (count, outcomes) = await Import(shop, Sheet, Moving);

        outcomes.Select(row => row.Fate).ShouldBe([RowFate.Created, RowFate.Rejected, RowFate.Rejected, RowFate.Created]);
        outcomes[1].Reason.ShouldBe("TOL-2 was not changed as the row wants it: Reason is missing.");
        outcomes[2].Reason!.ShouldContain("understood are: new, used, broken");
        var awl = await Tool(shop, "Awl");
        (awl.State, awl.Reason).ShouldBe(("broken", "Fell down"));
        (await Import(shop, "Id,Name,State,Why\n2,Bit,broken,Rust\n", Moving)).Count.ShouldBe(new ImportCount(Updated: 1));
        (await Tool(shop, "Bit")).Reason.ShouldBe("Rust");
        count.Created.ShouldBe(2);
    }

    [Theory, Stores]
    public async Task Fields_that_were_added_are_filled_and_checked(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        using var boss = shop.As("boss");
        var keeper = await shop.Hire("Keeper");
        (await boss.Send("POST", "/api/v1/custom-fields", new JsonObject { ["of"] = "tools", ["name"] = "size", ["label"] = "Size", ["type"] = "choice", ["choices"] = new JsonArray("small", "large") })).Status.ShouldBe(201);
        (await boss.Send("POST", "/api/v1/custom-fields", new JsonObject { ["of"] = "tools", ["name"] = "keptBy", ["label"] = "Kept by", ["type"] = "person" })).Status.ShouldBe(201);
        const string Custom = """{ "key": "Id", "fields": { "title": "Name", "custom.size": "Size", "custom.keptBy": "Keeper" } }""";
        const string Sheet = "Id,Name,Size,Keeper\n1,Awl,LARGE,Keeper\n2,Bit,huge,\n";

        var (_, outcomes) = await Import(shop, Sheet, Custom);

        outcomes.Select(row => row.Fate).ShouldBe([RowFate.Created, RowFate.Rejected]);
        outcomes[1].Reason.ShouldBe("Size cannot be read.");
        (await Tool(shop, "Awl")).Custom.Json.ShouldBe($$"""{"keptBy":"{{keeper}}","size":"large"}""");
        (await Import(shop, Sheet, Custom)).Count.Unchanged.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("a,a\n1,2\n", "Two columns are called \"a\".")]
    [InlineData(",,\n1,2,3\n", "The first row must hold the headings of the columns.")]
    [InlineData("PK\u0003\u0004\u0001\u0002zip\n", "This is no sheet of comma-separated values: its first row holds no headings.")]
    [InlineData("Name\n\"never closed", null)]
    public void A_file_that_is_no_sheet_is_refused_clearly(string content, string? message)
    {
        void Read()
        {
            using var sheet = SheetReader.Open(Bytes(content), "x.csv");
            _ = sheet.Rows().ToList();
        }

        if (message is null)
            Should.NotThrow(Read);
        else
            Should.Throw<Refused>(Read).Message.ShouldBe(message);
    }

    [Fact]
    public void A_text_that_is_not_UTF_8_is_refused_or_read_in_the_encoding_that_is_said()
    {
        var latin = Encoding.Latin1.GetBytes("Name\nMüller\n");

        Should.Throw<Refused>(() => SheetReader.Open(new MemoryStream(latin), "x.csv")).Message.ShouldContain("not UTF-8");
        Should.Throw<Refused>(() => SheetReader.Open(new MemoryStream(latin), "x.csv", encoding: "klingon")).Message.ShouldContain("klingon");
        using var sheet = SheetReader.Open(new MemoryStream(latin), "x.csv", encoding: "windows-1252");
        sheet.Rows().Single().Cells.ShouldBe(["Müller"]);
        var wide = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("Name\nMüller\n")).ToArray();
        using var marked = SheetReader.Open(new MemoryStream(wide), "x.csv");
        marked.Rows().Single().Cells.ShouldBe(["Müller"]);
    }

    [Fact]
    public void A_sheet_may_be_packed_and_one_that_is_packed_badly_says_so()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write("Name\tPaint\nAwl\tred\n"u8);
        using var sheet = SheetReader.Open(new MemoryStream(packed.ToArray()), "x.csv.gz");
        sheet.Headings.ShouldBe(["Name", "Paint"]);
        sheet.Rows().Single().Line.ShouldBe(2);

        foreach (var name in (string[])["x.csv.gz", "x.csv.xz"])
            Should.Throw<Refused>(() => SheetReader.Open(Bytes("Name\nAwl\n"), name)).Message.ShouldContain("packed");
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write("Name\n"u8);
            for (var at = 0; at < 40; at++)
                gzip.Write(new byte[1 << 20].Select(_ => (byte)'0').ToArray());
        }

        using var huge = SheetReader.Open(new MemoryStream(bomb.ToArray()), "x.csv.gz");
        Should.Throw<Refused>(() => huge.Rows().ToList()).Message.ShouldContain("more than a million characters");
    }

    [Theory, Stores]
    public async Task A_mapping_that_does_not_suit_says_everything_that_is_wrong(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        async Task<string> Wrong(string mapping, string sheet = "Name,Weight\nx,1\n") =>
            string.Join(" ", (await Should.ThrowAsync<Refused>(() => Import(shop, sheet, mapping))).Complaints.Select(complaint => complaint.Message));

        (await Wrong("not json")).ShouldStartWith("The mapping cannot be read in line 1.");
        (await Wrong("""{ "feilds": {} }""")).ShouldStartWith("The mapping cannot be read at \"feilds\".");
        (await Wrong("""{ "fields": {} }""")).ShouldContain("fills no field");
        var both = await Wrong("""{ "key": "Id", "zone": "Mars", "fields": { "title": "Nmae", "hash": "Name" } }""");
        both.ShouldContain("The sheet has no column \"Nmae\". It has: Name, Weight.");
        both.ShouldContain("The sheet has no column \"Id\".");
        both.ShouldContain("no time zone \"Mars\"");
        both.ShouldContain("No field \"hash\" of a tool can be filled.");
        var person = await Should.ThrowAsync<Refused>(() => Import(shop, "Paint\nred\n", """{ "fields": { "name": { "values": {} } } }""", kind: "person"));
        person.Complaints.Select(complaint => complaint.Message).ShouldContain("Say from which column \"name\" comes, or what it always is.");
    }

    internal static async Task<(ImportCount Count, List<RowOutcome> Outcomes)> Import(
        Shop shop, string sheet, string mapping = Mapping, bool dry = false, string by = "boss", string file = "file", Stream? rejections = null, string kind = "tool")
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var kinds = scope.ServiceProvider.GetRequiredService<Store>().Kinds;
        using var reader = SheetReader.Open(Bytes(sheet), "sheet.csv");
        var outcomes = new List<RowOutcome>();
        await using var rejected = new RejectedRows(rejections ?? Stream.Null, reader.Headings);
        var count = await scope.ServiceProvider.GetRequiredService<ImportSheet>().Run(new(kinds.Named(kind)!, ImportMapping.Read(mapping), reader, file, dry)
        {
            Told = async (row, outcome, _) =>
            {
                outcomes.Add(outcome);
                if (outcome.Fate == RowFate.Rejected)
                    await rejected.Add(row, outcome.Reason!);
            },
        }, shop.People[by]);
        shop.Log.Faults.ShouldBeEmpty();
        return (count, outcomes);
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static Task<Tool> Tool(Shop shop, string title) => shop.Within(db => db.Set<Tool>().AsNoTracking().SingleAsync(tool => tool.Title == title));

    private static Task<int> Facts(Shop shop) => shop.Within(db => db.Facts.CountAsync());
}
