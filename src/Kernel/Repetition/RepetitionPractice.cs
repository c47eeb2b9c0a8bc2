using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Repetition;

/// <summary>Requests that may be sent twice and are done once.</summary>
internal static class RepetitionPractice
{
    public static Practice Practice { get; } = new Practice("Repetition")
        .Table<AnsweredRequest>(request =>
        {
            request.ToTable("answered_requests");
            request.HasKey(row => row.Key);
            request.HasIndex(row => row.At);
            // Used anew while it was being forgotten, it must not be forgotten.
            request.Property(row => row.At).IsConcurrencyToken();
        })
        .Uses(services => services.AddSingleton<OngoingRequests>().AddScoped<AnsweredRequests>().AddScoped<RequestMarks>())
        .Repeats<ForgetAnsweredRequests>();
}
