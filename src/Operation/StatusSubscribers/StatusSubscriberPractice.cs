using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;
using Tandem.Operation.StatusNotices;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>Who is told what the status page tells.</summary>
public static class StatusSubscriberPractice
{
    public static Practice Practice { get; } = new Practice("Status subscribers")
        .Record(StatusSubscriberKind.Kind, Map, StatusSubscriberKind.Resource)
        .Listens<StatusTold, OnStatusTold>()
        .Does<AskForConfirmation.Order, AskForConfirmation>()
        .Does<TellSubscribers.Order, TellSubscribers>()
        .Does<TellSubscriber.Order, TellSubscriber>()
        .Repeats<ForgetUnconfirmed>()
        .Uses(services => services.AddSingleton<SubscriptionLinks>().AddScoped<SubscriberPost>().AddDoor<SigningKeyDoor>("status-subscriber.main"))
        .Administers("Status subscribers", "/status-subscribers", "mail-forward", StatusSubscriberKind.Kind.ReadRight);

    private static void Map(EntityTypeBuilder<StatusSubscriber> subscriber)
    {
        subscriber.HasIndex(row => row.Address).IsUnique().HasFilter("address <> ''");
        subscriber.HasIndex(row => new { row.State, row.Serial });
        subscriber.Property(row => row.Components).KeptAsJson();
    }
}
