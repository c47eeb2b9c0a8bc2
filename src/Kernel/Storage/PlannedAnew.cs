using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tandem.Kernel.Storage;

/// <summary>
/// Keeps queries over lists from being prepared on PostgreSQL. How such a list is best walked depends on the values it is narrowed by
/// (few records are open, most are closed), and a prepared statement is soon planned once for all values.
/// </summary>
internal sealed class PlannedAnew : DbCommandInterceptor
{
    /// <summary>Marks such a query (<c>TagWith</c>).</summary>
    public const string Mark = "planned anew";

    private long asked;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        // A text that was never seen before is never prepared.
        if (command.CommandText.StartsWith($"-- {Mark}", StringComparison.Ordinal))
            command.CommandText += $"\n-- {Interlocked.Increment(ref asked)}";
        return new(result);
    }
}
