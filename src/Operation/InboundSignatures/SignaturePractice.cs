using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.InboundSignatures;

/// <summary>Signatures of what other systems send to us.</summary>
public static class SignaturePractice
{
    public static Practice Practice { get; } = new Practice("Signed webhooks")
        .Table<SeenSignature>(Map)
        .Repeats<ForgetSignatures>()
        .Uses(services => services.AddSingleton<SignatureCheck>().AddDoor<SigningDoor>("integration.main"));

    private static void Map(EntityTypeBuilder<SeenSignature> seen)
    {
        seen.ToTable("seen_signatures");
        seen.HasKey(row => row.Hash);
        seen.HasIndex(row => row.At);
    }
}
