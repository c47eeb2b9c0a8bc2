using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.OnCallFeeds;

/// <summary>Shifts in the calendars people use anyway, and their absences from there.</summary>
public static class FeedPractice
{
    public static Practice Practice { get; } = new Practice("On-call calendars")
        .Table<CalendarFeed>(Map)
        .Uses(services => services.AddScoped<FeedAnswers>())
        .Answers(FeedAnswers.Map);

    private static void Map(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.ToTable("calendar_feeds");
        feed.HasKey(row => row.Id);
        feed.HasIndex(row => row.TokenHash).IsUnique();
        feed.HasIndex(row => new { row.Person, row.Schedule });
    }
}
