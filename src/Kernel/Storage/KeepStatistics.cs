using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Jobs;

namespace Tandem.Kernel.Storage;

/// <summary>Tells SQLite how its tables have grown, so that it goes by the narrowest index; PostgreSQL sees to that by itself.</summary>
public sealed class KeepStatistics(Store store, IServiceProvider services) : IChore
{
    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken stop)
    {
        if (store.Kind != DatabaseKind.Sqlite)
            return;
        var gate = services.GetRequiredService<WriteGate>();
        foreach (var table in store.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct())
            await gate.Write(turn => Analyse(turn, table), WriteMode.Alone, stop);
        // Open connections keep the plans they have; new ones read what was found.
        services.GetRequiredService<Database>().CloseIdle();
    }

    private static Task<int> Analyse(WriteTurn turn, string table)
    {
        using var command = turn.Connection.CreateCommand();
        command.Transaction = turn.Transaction;
        command.CommandText = $"pragma analysis_limit = 20000; analyze \"{table}\"";
        return Task.FromResult(command.ExecuteNonQuery());
    }
}
