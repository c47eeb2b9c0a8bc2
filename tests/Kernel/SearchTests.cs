using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Search;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

public sealed class SearchTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task What_was_just_written_is_found_by_its_words(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var incident = await desk.Log(desk.Anna, "Der Drücker in Raum Quendel klemmt", "Papierstau an der Straße");
        (await Found(desk, "quendel", desk.Anna)).ShouldBe([incident.Serial]);
        (await Found(desk, "DRUCKER quendel", desk.Anna)).ShouldBe([incident.Serial]);
        (await Found(desk, "strasse papier", desk.Anna)).ShouldBe([incident.Serial]);
        (await Found(desk, "\"raum quendel\"", desk.Anna)).ShouldBe([incident.Serial]);
        (await Found(desk, "\"quendel raum\"", desk.Anna)).ShouldBeEmpty();
        (await Found(desk, $"inc-{incident.Serial}", desk.Anna)).ShouldBe([incident.Serial]);
    }

    [Theory, Stores]
    public async Task A_changed_text_is_found_by_its_new_words_only(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var incident = await desk.Log(desk.Anna, "Xylophon");
        await desk.House.Do<EditIncident>(feature => feature.Run(new(incident.Id, Patch.Of("title", "Ukulele")), desk.Agent));
        (await Found(desk, "ukulele", desk.Anna)).ShouldBe([incident.Serial]);
        (await Found(desk, "xylophon", desk.Anna)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task Nobody_finds_or_counts_what_they_may_not_read(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var hers = await desk.Log(desk.Anna, "Zwieback one");
        var his = await desk.Log(desk.Bert, "Zwieback two");
        (await Found(desk, "zwieback", desk.Anna)).ShouldBe([hers.Serial]);
        (await Found(desk, "zwieback", desk.Bert)).ShouldBe([his.Serial]);
        (await Found(desk, "zwieback", desk.Agent)).ShouldBe([his.Serial, hers.Serial], ignoreOrder: true);
        (await Found(desk, "zwieback", Actor.Stranger)).ShouldBeEmpty();
        (await Count(desk, "zwieback", desk.Anna)).ShouldBe(1);
        (await Count(desk, "zwieback", Actor.Stranger)).ShouldBe(0);
        var shared = desk.Anna with { Person = null, Grants = [new("incidents.read", GrantScope.Organisation, desk.South.Id.Value)] };
        (await Found(desk, "zwieback", shared)).ShouldBe([his.Serial]);
    }

    [Theory, Stores]
    public async Task Comments_are_found_and_internal_ones_only_by_those_who_work_on_the_record(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var incident = await desk.Log(desk.Anna, "Slow");
        await desk.House.Do<AddComment, Comment>(feature => feature.Run(new(IncidentKind.Key(incident.Id), "Since the flibbertigibbet update"), desk.Anna));
        await desk.House.Do<AddComment, Comment>(feature => feature.Run(new(IncidentKind.Key(incident.Id), "She broke it: gobbledygook", true), desk.Agent));
        (await Found(desk, "flibbertigibbet", desk.Anna)).ShouldBe([incident.Serial]);
        (await Found(desk, "gobbledygook", desk.Agent)).ShouldBe([incident.Serial]);
        (await Found(desk, "slow gobbledygook", desk.Agent)).ShouldBe([incident.Serial]);
        (await Found(desk, "gobbledygook", desk.Anna)).ShouldBeEmpty();
        (await Count(desk, "gobbledygook", desk.Anna)).ShouldBe(0);
        (await Found(desk, "~gobbledygook", desk.Anna)).ShouldBeEmpty();
    }

    [Theory]
    [Stores("\" OR NEAR(")]
    [Stores("!!!&")]
    [Stores("a:b:c* ^x {title}: -")]
    [Stores("title:x AND internal:y OR scope:z")]
    [Stores("\0 \ud800 '; drop table search_words; --")]
    [Stores("\\ ' \" <-> | & ! :* ()")]
    [Stores("\"\"\"\"\"")]
    public async Task N07_Whatever_is_typed_is_words(DatabaseKind kind, string typed)
    {
        var desk = await Desk.In(await houses.On(kind));
        (await Found(desk, typed, desk.Agent)).ShouldBeEmpty();
        (await Found(desk, string.Concat(Enumerable.Repeat(typed, 2_000)), desk.Agent)).ShouldBeEmpty();
    }

    [Theory]
    [Stores("*")]
    [Stores("\"")]
    [Stores("(")]
    public async Task N07_Ten_thousand_signs_are_no_question(DatabaseKind kind, string sign)
    {
        var desk = await Desk.In(await houses.On(kind));
        (await Found(desk, string.Concat(Enumerable.Repeat(sign, 10_000)), desk.Agent)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task The_scope_of_a_record_cannot_be_written_into_its_text(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        await desk.Log(desk.Bert, "Bait", $"brimborium {SearchRow.PersonWord(desk.Anna.Person!.Value)} {SearchRow.OrganisationWord(desk.North.Id.Value)}");
        (await Found(desk, "brimborium", desk.Anna)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task Many_answers_come_newest_first_page_by_page(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var serials = new List<int>();
        for (var at = 0; at < 5; at++)
            serials.Insert(0, (await desk.Log(desk.Anna, $"Kumquat {at}")).Serial);
        var first = await Serials(desk, "kumquat", desk.Anna, null, 3);
        first.ShouldBe(serials.Take(3));
        (await Serials(desk, "kumquat", desk.Anna, first[^1], 3)).ShouldBe(serials.Skip(3));
    }

    [Theory, Stores]
    public async Task Similar_records_are_told_by_their_rare_words(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        for (var at = 0; at < 6; at++)
            await desk.Log(desk.Anna, $"The mail does not arrive {at}");
        var alike = await desk.Log(desk.Anna, "Mail to the samovar does not arrive");
        var hidden = await desk.Log(desk.Bert, "Samovar");
        (await Found(desk, "samovar", desk.Agent)).Count.ShouldBe(2);
        var found = await desk.House.Within(services => services.GetRequiredService<Finder>().Similar(IncidentKind.Kind, "The samovar mail is lost", desk.Anna));
        found[0].Record.Serial.ShouldBe(alike.Serial);
        found.ShouldNotContain(hit => hit.Record.Serial == hidden.Serial);
    }

    [Theory]
    [Stores("q=medlar", "4 3 2 1")]
    [Stores("q=medlar&limit=3", "4 3 2 1")]
    [Stores("q=medlar&sort=title&limit=3", "1 2 3 4")]
    [Stores("q=medlar&urgency=high", "4 2")]
    [Stores("q=medlar&urgency=high&sort=title&limit=1", "2 4")]
    [Stores("q=medlar&urgency=low", "")]
    [Stores("q=!!!", "")]
    public async Task A_list_is_narrowed_by_words(DatabaseKind kind, string address, string titles)
    {
        var desk = await Desk.In(await houses.On(kind));
        for (var at = 1; at <= 4; at++)
            await desk.House.Do<LogIncident, Incident>(feature => feature.Run(new($"Medlar {at}", Urgency: at % 2 == 0 ? Level.High : Level.Medium), desk.Anna));
        await desk.Log(desk.Bert, "Medlar 5");

        var (found, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = await Page(desk, address + (cursor is null ? "" : $"&cursor={cursor}"));
            found.AddRange(page.Page.Items.Select(IncidentKind.Kind.TitleOf));
            (cursor, var total) = (page.Page.Next, page.Total);
            total.ShouldBe(titles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        }
        while (cursor is not null);
        string.Join(' ', found.Select(title => title[^1])).ShouldBe(titles);

        Task<(ListPage Page, int Total)> Page(Desk desk, string query) => desk.House.Within(async services =>
        {
            var request = await services.GetRequiredService<ListReader>().Read(IncidentKind.Kind, QueryHelpers.ParseQuery(query), desk.Anna, []);
            var listing = services.GetRequiredService<Listing>();
            return (await listing.Page(request, desk.Anna), (await listing.Count(request, desk.Anna)).Value);
        });
    }

    [Theory]
    [InlineData("Zürich-Nord, INC-1042!", "zurich nord inc 1042 inc1042")]
    [InlineData("CVE-2026-1", "cve 2026 cve2026 1")]
    [InlineData("Œuvre ﬁn ÅSE Łódź İz", "oeuvre fin ase lodz iz")]
    [InlineData("東京 ok", "東 京 ok")]
    [InlineData("e\u0301tat a_b 10.0.0.1", "etat a b 10 0 0 1")]
    public void Texts_are_cut_into_plain_words(string text, string words) => string.Join(' ', Tokens.Of(text)).ShouldBe(words);

    private static async Task<IReadOnlyList<int>> Found(Desk desk, string words, Actor by)
    {
        var answers = await desk.House.Within(services => services.GetRequiredService<Finder>().Find(words, by, [IncidentKind.Kind]));
        var listed = await Serials(desk, words, by, null, 100);
        int[] hits = [.. answers.SelectMany(answer => answer.Hits).Select(hit => hit.Record.Serial)];
        hits.Order().ShouldBe(listed.Order());
        return hits;
    }

    private static Task<IReadOnlyList<int>> Serials(Desk desk, string words, Actor by, int? before, int limit) =>
        desk.House.Within(services => services.GetRequiredService<Finder>().Serials(IncidentKind.Kind, words, by, before, limit, default));

    private static async Task<int> Count(Desk desk, string words, Actor by) =>
        (await desk.House.Within(services => services.GetRequiredService<Finder>().Count(IncidentKind.Kind, words, by, 100, default))).Value;
}
