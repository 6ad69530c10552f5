package org.croisements.gateway.retry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    @Test
    void aFewSecondTriesAreThereFromTheStart() {
        RetryBudget budget = new RetryBudget(0.25, 2);

        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
    }

    @Test
    void everyFourthRequestEarnsOne() {
        RetryBudget budget = new RetryBudget(0.25, 1);
        budget.take();

        for (int i = 0; i < 3; i++) {
            budget.request();
            assertThat(budget.take()).isFalse();
        }
        budget.request();
        assertThat(budget.take()).isTrue();
    }

    @Test
    void whatIsSavedIsLimited() {
        RetryBudget budget = new RetryBudget(0.25, 2);
        for (int i = 0; i < 1_000; i++) {
            budget.request();
        }

        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
    }
}
