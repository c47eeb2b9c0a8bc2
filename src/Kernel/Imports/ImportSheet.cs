using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Access;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Sheets;

namespace Tandem.Kernel.Imports;

/// <summary>Makes the rows of a sheet records of a kind, through the kind's own verbs. It can be stopped at any row and run again, and doubles nothing.</summary>
public sealed class ImportSheet(IServiceScopeFactory scopes, ResourceCatalogue resources, CustomFieldCatalogue custom, ILogger<ImportSheet> log)
    : IFeature<ImportSheet.Request, ImportCount>
{
    private const int LookedUpAtOnce = 100;

    /// <param name="File">What tells the file from any other, such as the hash of its content.</param>
    /// <param name="Rehearses">Nothing is saved; told is what would be.</param>
    public sealed record Request(RecordKind Kind, ImportMapping Mapping, SheetReader Sheet, string File, bool Rehearses)
    {
        /// <summary>Told of every row when its fate is known, and how many had which fate so far.</summary>
        public Func<SheetRow, RowOutcome, ImportCount, Task>? Told { get; init; }
    }

    /// <exception cref="Refused">The mapping does not suit the sheet or the kind, or the sheet cannot be read any further.</exception>
    public async Task<ImportCount> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var plan = ImportPlan.Make(resources.Of(request.Kind), request.Mapping, request.Sheet.Headings, await custom.Of(request.Kind, stop), by);
        var (taker, count) = (new RowTaker(scopes, plan, request.File, request.Rehearses, by, log), new ImportCount());
        foreach (var rows in request.Sheet.Rows().Chunk(LookedUpAtOnce))
        {
            await taker.LookUp(rows, stop);
            foreach (var row in rows)
            {
                stop.ThrowIfCancellationRequested();
                var outcome = await taker.Take(row, stop);
                count = count.With(outcome.Fate);
                if (request.Told is { } told)
                    await told(row, outcome, count);
            }
        }

        return count;
    }
}
