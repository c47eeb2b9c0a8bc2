using Microsoft.EntityFrameworkCore;
using Tandem.Improvement.Measures;
using Tandem.Improvement.Surveys;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Improvement.Measures;

public sealed class MeasureDerivationTests
{
    [Theory, Stores(1), Stores(2), Stores(3)]
    public async Task Whatever_happened_the_counts_kept_are_those_counted_anew(DatabaseKind kind, int seed)
    {
        await using var house = await Houses.Fresh(kind);
        var bustle = await Bustle.In(house, (ulong)seed);

        await bustle.Go(90);

        var (kept, anew) = (await Kept(house), await Anew(house));
        kept.Except(anew).ShouldBeEmpty("kept, and wrong");
        anew.Except(kept).ShouldBeEmpty("not kept");
        kept.Count.ShouldBeGreaterThan(50);
    }

    [Theory, Stores]
    public async Task Cleared_and_told_the_journal_again_the_counts_are_the_same(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        await (await Bustle.In(house, 7)).Go(60);
        var before = await Kept(house);

        await house.Do((MeasureDerivation derivation) => derivation.Clear(default));
        (await Kept(house)).ShouldBeEmpty();
        await house.Do((RebuildDerivation rebuild) => rebuild.Run(MeasureDerivation.Name, new Progress<long>(), default));
        await house.Settled();

        (await Kept(house)).ShouldBe(before);
    }

    private static Task<List<string>> Kept(House house) => house.Read(async store => (await store.Set<MeasureCell>().ToListAsync())
        .Select(cell => Line(new Slice(cell.Organisation, cell.Team, cell.Service), cell.Day, cell.Tally)).Order().ToList());

    private static Task<List<string>> Anew(House house) => house.Read(async store =>
    {
        var cube = new Cube();
        foreach (var incident in await store.Incidents.AsNoTracking().ToListAsync())
            cube.Count(MeasuredIncident.Of(incident), 1);
        foreach (var survey in await store.Surveys.AsNoTracking().ToListAsync())
            cube.Count(survey, 1);
        return cube.Cells.Select(cell => Line(cell.Slice, cell.Day, cell.Tally)).Order().ToList();
    });

    private static string Line(Slice slice, int day, Tally tally) => $"{slice} {day} {Convert.ToHexString(tally.ToBytes())}";
}
