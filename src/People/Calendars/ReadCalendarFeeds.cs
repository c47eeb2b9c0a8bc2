using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.People.Calendars;

/// <summary>Reads the feeds of all calendars once a day.</summary>
public sealed class ReadCalendarFeeds(IServiceScopeFactory scopes, Store store, ILogger<ReadCalendarFeeds> log) : IChore
{
    public static TimeSpan Every => TimeSpan.FromDays(1);

    public async Task Run(CancellationToken stop)
    {
        foreach (var calendar in await store.Set<Calendar>().AsNoTracking().Where(each => each.Feed != "" && each.State == Calendar.Active).Select(each => new { each.Id, each.Name }).ToListAsync(stop))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ReadCalendarFeed>().Run(calendar.Id, Actor.System("calendar feed"), stop);
            }
            catch (Exception fault) when (fault is HttpRequestException or Refused or TaskCanceledException && !stop.IsCancellationRequested)
            {
                log.LogWarning("The feed of {Calendar} could not be read: {Why}", calendar.Name, fault.Message);
            }
        }
    }
}
