using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Seals;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Facts;

/// <summary>Registers what reads and follows the journal.</summary>
internal static class JournalSetup
{
    public static IServiceCollection AddJournal(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddLogging();
        services.AddSingleton<Pulse>();
        services.AddSingleton<FreshFacts>();
        services.AddSingleton<JournalReader>();
        services.AddSingleton<Hearings>();
        services.AddScoped<ListenerCursors>();
        services.AddSingleton<RebuildDerivation>();
        services.AddEngine<Leases>();
        services.AddEngine<Sequencer>();
        services.AddEngine<ListeningEngine>();
        services.AddEngine<SealEngine>();
        services.AddSingleton<JournalProof>();
        services.AddEngine<JobEngine>();
        services.AddSingleton<JobCatalogue>();
        services.AddSingleton<JobBell>();
        services.AddScoped<JobSchedule>();
        services.AddSingleton<Quiet>();
        services.AddScoped<AsOf>();
        return services;
    }

    /// <summary>Something that works in the background for as long as the site is served.</summary>
    public static void AddEngine<T>(this IServiceCollection services) where T : class, IHostedService
    {
        services.AddSingleton<T>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<T>());
    }
}
