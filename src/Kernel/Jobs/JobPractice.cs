using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Jobs;

/// <summary>The table of work that waits for its time.</summary>
internal static class JobPractice
{
    public static Practice Practice { get; } = new Practice("Jobs")
        .Table<QueuedJob>(job =>
        {
            job.ToTable("jobs");
            job.HasKey(each => each.Id);
            job.HasIndex(each => each.Key).IsUnique();
            job.HasIndex(each => each.Due);
            job.Property(each => each.Version).IsConcurrencyToken();
            // A node that renews its hold must notice that it let go of the job a moment before.
            job.Property(each => each.Holder).IsConcurrencyToken();
        })
        .Uses(services => services.AddScoped<JobBoard>())
        .Answers(JobAnswers.Map);
}
