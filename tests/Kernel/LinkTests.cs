using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

public sealed class LinkTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_link_is_read_and_told_from_both_sides(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var (effect, cause) = (await desk.Log(desk.Anna, "No mail"), await desk.Log(desk.Anna, "Disk full"));
        await Link(desk, effect, "causedBy", cause, desk.Agent);

        var forth = (await Linked(desk, effect, desk.Agent)).ShouldHaveSingleItem();
        (forth.Relation, forth.Label, forth.Title).ShouldBe(("causedBy", "Caused by", "Disk full"));
        var back = (await Linked(desk, cause, desk.Agent)).ShouldHaveSingleItem();
        (back.Relation, back.Label, back.Title).ShouldBe(("causes", "Causes", "No mail"));
        foreach (var incident in (Incident[])[effect, cause])
            (await desk.House.Read(store => store.Facts.CountAsync(fact => fact.Record == incident.Id.Value && fact.Name == nameof(RecordLinked)))).ShouldBe(1);
    }

    [Theory]
    [Stores("causedBy", "causes")]
    [Stores("relatesTo", "relatesTo")]
    public async Task The_same_link_is_not_made_twice_from_either_side(DatabaseKind kind, string relation, string inverse)
    {
        var desk = await Desk.In(await houses.On(kind));
        var (first, second) = (await desk.Log(desk.Anna, "One"), await desk.Log(desk.Anna, "Two"));
        await Link(desk, first, relation, second, desk.Agent);
        await Should.ThrowAsync<Refused>(() => Link(desk, first, relation, second, desk.Agent));
        await Should.ThrowAsync<Refused>(() => Link(desk, second, inverse, first, desk.Agent));
    }

    [Theory, Stores]
    public async Task N36_What_cannot_be_seen_cannot_be_linked(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var bert = desk.Bert with { Grants = [.. desk.Bert.Grants, new("incidents.edit", GrantScope.Own)] };
        var (hers, his) = (await desk.Log(desk.Anna, "Hers"), await desk.Log(bert, "His"));
        await Should.ThrowAsync<Missing>(() => Link(desk, his, "relatesTo", hers, bert));
        await Should.ThrowAsync<Missing>(() => Link(desk, hers, "relatesTo", his, bert));
        (await desk.House.Read(store => store.Links.CountAsync(link => link.From == his.Id.Value || link.To == his.Id.Value))).ShouldBe(0);
    }

    [Theory, Stores]
    public async Task A_link_to_what_the_reader_may_not_see_is_not_shown(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var (hers, his) = (await desk.Log(desk.Anna, "Hers"), await desk.Log(desk.Bert, "His"));
        await Link(desk, hers, "relatesTo", his, desk.Agent);
        (await Linked(desk, hers, desk.Anna)).ShouldBeEmpty();
        (await Linked(desk, hers, desk.Agent)).Count.ShouldBe(1);
        // Nor does the history say that there is one.
        (await desk.House.Read(store => store.Facts.Where(fact => fact.Record == hers.Id.Value && fact.Name == nameof(RecordLinked)).Select(fact => fact.Internal).SingleAsync())).ShouldBeTrue();
    }

    [Theory, Stores]
    public async Task Linking_needs_the_right_to_edit_a_known_relation_and_another_record(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var (first, second) = (await desk.Log(desk.Anna, "One"), await desk.Log(desk.Anna, "Two"));
        await Should.ThrowAsync<Forbidden>(() => Link(desk, first, "relatesTo", second, desk.Anna));
        await Should.ThrowAsync<Refused>(() => Link(desk, first, "loves", second, desk.Agent));
        await Should.ThrowAsync<Refused>(() => Link(desk, first, "relatesTo", first, desk.Agent));
    }

    [Theory, Stores]
    public async Task A_link_can_be_undone_from_either_side(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var (first, second, other) = (await desk.Log(desk.Anna, "One"), await desk.Log(desk.Anna, "Two"), await desk.Log(desk.Anna, "Three"));
        var link = await Link(desk, first, "duplicates", second, desk.Agent);
        await Should.ThrowAsync<Missing>(() => Unlink(other));
        await Unlink(second);
        (await Linked(desk, first, desk.Agent)).ShouldBeEmpty();
        (await desk.House.Read(store => store.Facts.CountAsync(fact => fact.Record == first.Id.Value && fact.Name == nameof(RecordUnlinked)))).ShouldBe(1);

        Task Unlink(Incident from) => desk.House.Do<UnlinkRecords>(feature => feature.Run(new(IncidentKind.Key(from.Id), link.Id), desk.Agent));
    }

    private static Task<Link> Link(Desk desk, Incident from, string relation, Incident to, Actor by) =>
        desk.House.Do<LinkRecords, Link>(feature => feature.Run(new(IncidentKind.Key(from.Id), relation, IncidentKind.Key(to.Id)), by));

    private static Task<IReadOnlyList<LinkedRecord>> Linked(Desk desk, Incident incident, Actor by) => desk.House.Within(services =>
        services.GetRequiredService<Store>().LinkedTo(IncidentKind.Key(incident.Id), services.GetRequiredService<Relations>(), by, default));
}
