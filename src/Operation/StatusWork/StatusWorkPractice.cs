using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.StatusWork;

/// <summary>Planned work in the mail of those who follow the status page.</summary>
public static class StatusWorkPractice
{
    public static Practice Practice { get; } = new Practice("Planned work on the status page")
        .Table<ToldWork>(work =>
        {
            work.ToTable("told_work");
            work.HasKey(row => row.Work);
            work.Ignore(row => row.Open);
            work.Property(row => row.Services).KeptAsJson();
            work.Property(row => row.Version).IsConcurrencyToken();
            work.HasIndex(row => row.Phase);
        })
        .Does<TellOfWork.Order, TellOfWork>()
        .Does<TellSubscriberOfWork.Order, TellSubscriberOfWork>()
        .Repeats<FollowPlannedWork>();
}
