using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.MailDesk;

/// <summary>The tables of mails that came in and of who was answered, and their named queries.</summary>
public static class MailStore
{
    internal static void Map(EntityTypeBuilder<InboundMail> mail)
    {
        mail.Property(row => row.Decisions).KeptAsJson();
        mail.HasIndex(row => row.Fingerprint).IsUnique().HasFilter("fingerprint is not null");
        mail.HasIndex(row => new { row.State, row.ReceivedAt });
        mail.HasIndex(row => new { row.Sender, row.ReceivedAt });
        mail.HasIndex(row => row.ReceivedAt);
        mail.HasIndex(row => new { row.RawRemovedAt, row.ReceivedAt });
        mail.HasIndex(row => row.MessageId);
        mail.HasIndex(row => new { row.BecameRecord, row.ReceivedAt }).HasFilter("became_record is not null");
    }

    internal static void Map(EntityTypeBuilder<AnsweredAddress> answered)
    {
        answered.ToTable("answered_addresses");
        answered.HasKey(row => row.Address);
        answered.Property(row => row.At).IsConcurrencyToken();
    }

    extension(Store store)
    {
        public DbSet<InboundMail> Mails => store.Set<InboundMail>();

        /// <summary>The mails of which a record came, or that are comments on it, newest first.</summary>
        public IQueryable<InboundMail> MailsAbout(Guid record) => store.Mails.AsNoTracking().Where(mail => mail.BecameRecord == record).OrderByDescending(mail => mail.ReceivedAt);
    }
}
