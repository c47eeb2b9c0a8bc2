using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.People.CalendarAddresses;

/// <summary>Secret addresses for the calendars that people use anyway.</summary>
public static class CalendarAddressPractice
{
    public static Practice Practice { get; } = new Practice("Calendar addresses")
        .Table<CalendarAddress>(Map)
        .Uses(services => services.AddScoped<CalendarAddressBook>());

    private static void Map(EntityTypeBuilder<CalendarAddress> address)
    {
        address.ToTable("calendar_addresses");
        address.HasKey(row => row.Id);
        address.HasIndex(row => row.TokenHash).IsUnique();
        address.HasIndex(row => new { row.Person, row.Holds, row.Of });
    }
}
